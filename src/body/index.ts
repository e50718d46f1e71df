export { isBlockId, newBlockId } from './block-id.ts';
export type * from './blocks.ts';
export { BODY_VERSION, CORRECTION_KINDS, emptyBody, HEADING_LEVELS, LINK_RELATIONS } from './blocks.ts';
export { naturalDirectionOf } from './directions.ts';
export { FRAME_ORIGINS } from './embed-providers.ts';
export { bodyFromHtml, type HtmlReading } from './html/parse.ts';
export type { AskedPicture, FoundPicture, PictureFinder } from './html/pictures.ts';
export { renderBody } from './html/render.ts';
export { GALLERY_ATTRIBUTES, linkInside, PICTURE_ATTRIBUTES } from './html/shortcode-meanings.ts';
export type { TrustedHtml } from './html/trusted.ts';
export type { BodyWords, DrawnPicture, EmbedWords, PictureDrawer } from './html/words.ts';
export { bodyFromMarkdown, type MarkdownReading } from './markdown/parse.ts';
export { BODY_DEPTH_LIMIT, parseBody } from './parse-body.ts';
export { bodyFromPlainText } from './plain-text.ts';
export * as refusals from './refusals.ts';
export type { BodyRemark, BodyRemarkKind } from './remarks.ts';
export type { LineEnds } from './running-text.ts';
export { bodySchema } from './schema.ts';
export {
  firstParagraphs,
  type HeadingOfBody,
  headingsOf,
  plainTextOf,
  type TextOfBlock,
  textBlocksOf,
  wordCount,
} from './text.ts';
