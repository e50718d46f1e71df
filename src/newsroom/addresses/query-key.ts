import { canonicalPath } from '../../arabic/index.ts';
import { MOST_ADDRESS_BYTES } from './address-key.ts';

/** WordPress answers at the number of a thing whichever of these asks, and rather than by anything else in the query. */
const NUMBERS = ['p', 'page_id', 'attachment_id'] as const;
const WHOLE = /^\d{1,18}$/;
/** A category and an author may be given with a sign or others after them; the first is meant. */
const FIRST_NUMBER = /^\d{1,18}(?=$|,)/;

/** What is named by its slug, its last where it lies below others. */
const SLUGS = ['category_name', 'tag', 'author_name', 'name'] as const;

/**
 * Under what a thing is kept that WordPress had at `/?p=12` or at another query, in one form for every way it is
 * written; null where the query names no thing. What else stands in it (a feed, a page of a list, where a reader came
 * from) is no part of it.
 *
 * @param search the query, with or without its question mark
 * @example queryKey('?page_id=12&utm_source=x') // 'post=12'
 * @example queryKey('?category_name=world/%D8%B3%D9%88%D8%B1%D9%8A%D8%A9') // 'category_name=سورية'
 */
export function queryKey(search: string): string | null {
  const asked = new URLSearchParams(search);
  const keys = [
    ...NUMBERS.map((name) => numbered('post', WHOLE, asked.get(name))),
    numbered('cat', FIRST_NUMBER, asked.get('cat')),
    numbered('author', FIRST_NUMBER, asked.get('author')),
    ...SLUGS.map((name) => named(name, asked.get(name))),
  ];
  return keys.find((key) => key !== null) ?? null;
}

function numbered(as: string, form: RegExp, value: string | null): string | null {
  const [number] = form.exec(value ?? '') ?? [];
  return number === undefined || Number(number) === 0 ? null : `${as}=${BigInt(number)}`;
}

function named(as: string, value: string | null): string | null {
  const slug =
    canonicalPath(`/${value ?? ''}/`)
      ?.split('/')
      .at(-2)
      ?.toLowerCase() ?? '';
  const key = `${as}=${slug}`;
  return slug === '' || Buffer.byteLength(key) > MOST_ADDRESS_BYTES ? null : key;
}
