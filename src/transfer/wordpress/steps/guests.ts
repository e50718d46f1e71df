import { plainTitle, type WxrItem } from '../wxr/index.ts';
import type { FoundAuthor } from './facts.ts';
import { niceNames, slugKey } from './slug-in-letters.ts';

/** Somebody who signs without an account: the plug-in for several authors keeps each as an item of its own. */
export type Guest = {
  /** As the terms of signed items name the guest. */
  readonly key: string;
  readonly name: string;
  readonly bio: string;
};

/** The item type of guests. */
export const GUEST = 'guest-author';

/** What stands before the names of those who sign, in the slugs of their items and terms. */
const BEFORE = /^cap-/;

/** How those who signed an item are named by its terms: the slug, or the name where there is none. */
export const signerKey = ({ slug, name }: { readonly slug: string; readonly name: string }): string =>
  slug.replace(BEFORE, '') || name;

/** A guest whom readers saw; null for an item of another kind, and for one that says no name. */
export function guestOf({ type, status, slug, title, meta }: WxrItem): Guest | null {
  if (type !== GUEST || status !== 'publish') return null;
  const said = (key: string) => plainTitle(meta.get(key)?.at(-1) ?? '');
  const login = said('cap-user_login');
  const names = [
    said('cap-display_name'),
    `${said('cap-first_name')} ${said('cap-last_name')}`,
    plainTitle(title),
    login,
  ];
  const name = names.map((one) => one.trim()).find((one) => one !== '');
  const key = slug.replace(BEFORE, '') || login || name;
  return name === undefined || key === undefined ? null : { key, name, bio: said('cap-description') };
}

/**
 * The authors with their guests: a guest is called and described as the guest's own item says, and whoever signs by the
 * slug of an account is who has that account.
 */
export function withGuests(authors: readonly FoundAuthor[], guests: readonly Guest[]): readonly FoundAuthor[] {
  const guestsByKey = new Map(guests.map((guest) => [slugKey(guest.key), guest]));
  const accounts = new Map(
    authors
      .filter(({ isDeclared }) => isDeclared)
      .flatMap((author) => niceNames(author.login).map((slug) => [slugKey(slug), author] as const)),
  );
  const known = authors.map((author): FoundAuthor => {
    const guest = guestsByKey.get(slugKey(author.login));
    if (guest !== undefined) return { ...author, name: guest.name, bio: guest.bio };
    const account = author.isGuest ? accounts.get(slugKey(author.login)) : undefined;
    return account === undefined ? author : { ...author, name: account.name, isGuest: false, isDeclared: true };
  });
  const keys = new Set(authors.map(({ login }) => slugKey(login)));
  const silent = [...guestsByKey].filter(([key]) => !keys.has(key)).map(([, guest]) => guest);
  return [
    ...known,
    ...silent.map(({ key, name, bio }) => ({
      ...{ id: '', login: key, name, bio, isDeclared: true, isUsed: false, isGuest: true },
    })),
  ];
}
