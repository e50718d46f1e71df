import { expect, test } from 'vitest';
import { studio as inArabic } from './ar/studio.ts';
import { studio as inEnglish } from './en/studio.ts';
import { isolated } from './isolated.ts';

const ar = inArabic('latn');
const en = inEnglish();

const SITE = {
  zone: 'Asia/Beirut',
  dates: { months: 'shami', digits: 'latn', hijri: 'off', hijriOffsetDays: 0 },
} as const;
const NOW = new Date('2026-11-30T10:00:00Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

test.each([
  [0.5, '30 minutes ago'],
  [23, '23 hours ago'],
  // Yesterday was 10 hours ago; what was 47 hours ago was the day before.
  [47, '1 day ago'],
  [49, '2 days ago'],
])('in English, %s hours ago is told as "%s"', (hours, told) =>
  expect(en.moments.ago(hoursAgo(hours), NOW, SITE)).toBe(told),
);

test('no backup code left is a sentence of its own', () => {
  expect(ar.account.twoFactor.isOn(0)).toBe('مفعّل. نفدت الرموز الاحتياطية، ولا دخول إن ضاع الهاتف: تُنشأ رموز جديدة.');
  expect(ar.account.twoFactor.isOn(2)).toBe('مفعّل. بقي رمزان احتياطيان.');
  expect(en.account.twoFactor.isOn(0)).toMatch(/^On\. No backup code is left/);
});

test('what is counted is counted in the digits of the paper', () => {
  const eastern = inArabic('arab');
  expect(eastern.number(1_204)).toBe('١٬٢٠٤');
  expect(eastern.account.twoFactor.isOn(7)).toBe('مفعّل. بقي ٧ رموز احتياطية.');
  expect(eastern.setup.step(2, 4)).toBe('الخطوة ٢ من ٤');
  expect(eastern.fields.tooShort(12)).toContain('١٢');
});

/** Every sentence that takes one name. */
const WITH_A_NAME = [ar, en].flatMap((say) => [
  ...[say.people.said.granted, say.people.said.disabled, say.people.said.enabled, say.people.said.sessionsEnded],
  ...[say.people.said.invited, say.people.said.revoked, say.people.said.again],
  (name: string) => say.safety.lacking.title([name]),
  ...[say.people.invitations.revokeTitle, say.people.mail.dropTitle, say.shell.paletteNone],
  ...[say.account.passkeys.added, say.account.passkeys.removeTitle, say.account.passkeys.removed],
  ...[say.entry.reset.title, say.entry.link.title, say.entry.invitation.title, say.entry.signIn.title],
  say.setup.paper.named,
]);

test('a name that somebody typed turns nothing round in a sentence, whichever script it is in', () => {
  for (const sentence of WITH_A_NAME) expect(sentence('Rana 2')).toContain(isolated('Rana 2'));
});
