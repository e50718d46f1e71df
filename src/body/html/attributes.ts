import type { Attributes } from './tokens.ts';

/** What stands for a `[` that the source wrote as an entity, so that no shortcode starts there (tree.ts). */
export const LITERAL_BRACKET = '\uFDD0';

/** The words of a class attribute. */
export function classesOf(attributes: Attributes): readonly string[] {
  return (attributes.get('class') ?? '').split(/\s+/).filter((one) => one !== '');
}

/** Whether the element carries one of the classes. */
export function hasClass(attributes: Attributes, ...names: readonly string[]): boolean {
  return attributes.has('class') && classesOf(attributes).some((one) => names.includes(one));
}

/** The value that an inline style gives to a property, in lower case; '' where it gives none. */
export function styleOf(attributes: Attributes, property: string): string {
  const style = attributes.get('style');
  if (style === undefined) return '';
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return '';
}

/** Whether readers of the source didn't see the element: `hidden`, `display: none`, or Word's hidden text. */
export function isHidden(attributes: Attributes): boolean {
  const hidden = attributes.get('hidden');
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true;
  if (!attributes.has('style')) return false;
  return (
    /^none\b/.test(styleOf(attributes, 'display')) ||
    /^hidden\b/.test(styleOf(attributes, 'visibility')) ||
    styleOf(attributes, 'mso-hide').startsWith('all')
  );
}
