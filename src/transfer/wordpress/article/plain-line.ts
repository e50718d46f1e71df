import { cleanUp, oneLine } from '../../../arabic/index.ts';
import { bodyFromHtml, plainTextOf } from '../../../body/index.ts';

/** Signs without which a text is no markup. */
const MARKUP = /[<[&\\]/;

/** HTML with shortcodes as one line of plain text: what WordPress keeps in excerpts and descriptions. */
export function plainLineOf(html: string): string {
  if (!MARKUP.test(html)) return oneLine(html);
  let ids = 0;
  const { body } = bodyFromHtml(html, { newId: () => `b-${(++ids).toString(36)}`, attachedPictures: [] });
  return oneLine(cleanUp(plainTextOf(body)));
}
