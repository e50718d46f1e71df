import { expect, test } from 'vitest';
import { lock, unlock } from './locked.ts';

const SECRET = '0123456789abcdefghijklmnopqrstuvwxyz';

test('what is locked is opened by the same secret for the same purpose, and by nothing else', () => {
  const locked = lock('كلمة سرّ', 'mail', SECRET);
  expect(locked).not.toContain('كلمة');
  expect(unlock(locked, 'mail', SECRET)).toBe('كلمة سرّ');
  expect([unlock(locked, 'mail', `${SECRET}x`), unlock(locked, 'other', SECRET)]).toEqual([null, null]);
  const bytes = Buffer.from(locked, 'base64');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(unlock(bytes.toString('base64'), 'mail', SECRET)).toBeNull();
});

test('the same text is locked into another one each time', () => {
  expect(lock('x', 'mail', SECRET)).not.toBe(lock('x', 'mail', SECRET));
});
