import { expect, test } from 'vitest';
import { item, meta } from '../article/test-site.ts';
import type { FoundAuthor } from './facts.ts';
import { guestOf, signerKey, withGuests } from './guests.ts';

const guestItem = (slug: string, said: Readonly<Record<string, string>>, title = '') =>
  item({ type: 'guest-author', slug, title, meta: meta(said) });

const NAMED: readonly (readonly [said: Readonly<Record<string, string>>, name: string, why: string])[] = [
  [{ 'cap-display_name': 'هبة الضيف', 'cap-description': 'كاتبة ضيفة' }, 'هبة الضيف', 'what readers saw'],
  [{ 'cap-display_name': 'هبة &amp; نور', 'cap-user_email': 'a@example.org' }, 'هبة & نور', 'with escapes'],
  [{ 'cap-display_name': ' ', 'cap-first_name': 'هبة', 'cap-last_name': 'الضيف' }, 'هبة الضيف', 'first and last name'],
  [{ 'cap-last_name': 'الضيف' }, 'الضيف', 'a last name alone'],
  [{ 'cap-user_login': 'heba' }, 'heba', 'the name by which she is filed'],
];
test.each(NAMED)('a guest is called by %o as %s: %s', (said, name) => {
  expect(guestOf(guestItem('cap-heba', said))).toMatchObject({ key: 'heba', name });
});

test('the title of the item stands for a name that its fields lack', () => {
  expect(guestOf(guestItem('cap-heba', {}, 'هبة الضيف'))).toEqual({ key: 'heba', name: 'هبة الضيف', bio: '' });
  expect(guestOf(guestItem('', { 'cap-user_login': 'heba' }, 'هبة'))?.key).toBe('heba');
});

test('what readers did not see, what has no name and what is no guest is none', () => {
  expect(guestOf({ ...guestItem('cap-heba', { 'cap-display_name': 'هبة' }), status: 'trash' })).toBeNull();
  expect(guestOf(guestItem('', {}))).toBeNull();
  expect(guestOf(item({ type: 'post', title: 'هبة' }))).toBeNull();
});

const author = (login: string, more: Partial<FoundAuthor> = {}): FoundAuthor => ({
  ...{ id: '', login, name: login, bio: '', isDeclared: false, isUsed: true, isGuest: true },
  ...more,
});
const heba = { key: '%d9%87%d8%a8%d8%a9', name: 'هبة الضيف', bio: 'كاتبة ضيفة' };

test.each(['%d9%87%d8%a8%d8%a9', '%D9%87%D8%A8%D8%A9', 'هبة'])('a guest who signs as %s is found', (login) => {
  expect(withGuests([author(login)], [heba])).toEqual([author(login, { name: heba.name, bio: heba.bio })]);
});

test('a guest who signed nothing is an author too', () => {
  expect(withGuests([], [heba])).toMatchObject([{ name: 'هبة الضيف', isUsed: false, isGuest: true }]);
});

test('whoever signs by the slug of an account is who has it', () => {
  const account = author('Ramez.H', { name: 'رامز الحلبي', isDeclared: true, isGuest: false });
  const signed = signerKey({ slug: 'cap-ramez-h', name: 'Ramez.H' });
  expect(withGuests([account, author(signed)], [])).toMatchObject([
    { name: 'رامز الحلبي' },
    { login: 'ramez-h', name: 'رامز الحلبي', isGuest: false },
  ]);
});
