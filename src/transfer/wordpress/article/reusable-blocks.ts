import { type ArticleRemark, remark } from './remarks.ts';

/** A place where the block editor puts a block that several texts share. */
const REFERENCE =
  /<!--\s*wp:(?:core\/)?block\s+\{[^{}]*"ref"\s*:\s*"?(\d{1,15})"?[^{}]*\}\s*(?:\/-->|-->\s*<!--\s*\/wp:(?:core\/)?block\s*-->)/g;

/** So deep may shared blocks hold others; one that holds itself goes no further. */
const DEPTH = 5;
/** Longer than this no text becomes by them. */
const LENGTH_LIMIT = 2_000_000;

/** The source with the shared blocks put in their places; one that isn't known stays as it is, for editors. */
export function withReusables(
  source: string,
  reusable: (oldId: number) => string | null,
): { source: string; remarks: readonly ArticleRemark[] } {
  if (!source.includes('"ref"')) return { source, remarks: [] };
  const missing = new Set<string>();
  let length = source.length;
  const filled = (text: string, open: readonly string[]): string =>
    text.replace(REFERENCE, (reference: string, id: string) => {
      const content = open.includes(id) || open.length >= DEPTH ? null : reusable(Number(id));
      length += content?.length ?? 0;
      if (content !== null && length < LENGTH_LIMIT) return filled(content, [...open, id]);
      missing.add(id);
      return reference;
    });
  const whole = filled(source, []);
  return { source: whole, remarks: [...missing].map((id) => remark('reusable-missing', id)) };
}

/** The numbers of the shared blocks that a source names. */
export const reusablesIn = (source: string): readonly number[] =>
  source.includes('"ref"') ? [...source.matchAll(REFERENCE)].map((found) => Number(found[1])) : [];
