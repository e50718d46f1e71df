import type { TrustedHtml } from '../body/index.ts';
import type { ScriptJson } from './head/json-ld.ts';

/**
 * The one door by which text enters a page as it is, unescaped: a body that the body's renderer made, and JSON
 * made for a script element. The types keep everything else out.
 */
export const innerHtml = (content: TrustedHtml | ScriptJson) => ({ dangerouslySetInnerHTML: { __html: content } });
