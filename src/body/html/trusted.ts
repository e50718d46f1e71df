import type { Brand } from '../../base/brand.ts';

/**
 * HTML that only the body's renderer has made, and that may therefore stand in a page as it is. Nothing outside of
 * `src/body` makes one: everything else is text.
 */
export type TrustedHtml = Brand<string, 'TrustedHtml'>;

/** For the renderer alone, once every piece it put together was escaped. */
export const trusted = (html: string) => html as TrustedHtml;

/** Controls, which HTML allows nowhere; a tab and a line end are none. */
const CONTROLS = /[^\P{Cc}\t\n]/gu;

/**
 * A bracket is written as an entity too: read back, it must not be taken for a shortcode (tree.ts).
 */
const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['[', '&#91;'],
]);
const entity = (character: string) => ENTITIES.get(character) ?? '';

/** Text as HTML says it, between tags. */
export const escapeText = (text: string): string => text.replace(CONTROLS, '').replace(/[&<>[]/g, entity);

/** The attribute with its value escaped, a blank before it; nothing for null. */
export const attribute = (name: string, value: string | number | null): string =>
  value === null
    ? ''
    : ` ${name}="${String(value)
        .replace(CONTROLS, '')
        .replace(/[&<>"]/g, entity)}"`;
