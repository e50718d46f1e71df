import type { TrustedHtml } from '../body/index.ts';
import type { SheetText } from './assets.ts';
import type { DrawnHtml } from './drawn-once.ts';
import type { ScriptJson } from './head/json-ld.ts';

/**
 * The one door by which text enters a page as it is, unescaped: a body that the body's renderer made, JSON made
 * for a script element, style sheets, and parts drawn before. The types keep everything else out.
 */
export const innerHtml = (content: TrustedHtml | ScriptJson | SheetText | DrawnHtml) => ({
  dangerouslySetInnerHTML: { __html: content },
});
