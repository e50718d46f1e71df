export { type ExportSource, sourceOf } from './export-source.ts';
export type { Fault, FaultKind } from './faults.ts';
export type {
  WxrAuthor,
  WxrChannel,
  WxrComment,
  WxrItem,
  WxrSite,
  WxrTerm,
} from './items.ts';
export { openExport } from './open-export.ts';
export { plainTitle } from './plain-title.ts';
export { readAsked, readExport } from './read-export.ts';
export { TEXTS_UNASKED } from './unasked.ts';
export type { WxrRefusal } from './words.ts';
export type { UnreadableReason, WxrRead } from './wxr-read.ts';
