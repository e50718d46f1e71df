import { expect, test } from 'vitest';
import { isHost, portIn } from './typed-server.ts';

test.each([
  ['mail.almarfa.example', true],
  [' 10.0.0.5 ', true],
  ['::1', true],
  ['localhost', true],
  ['smtp://mail', false],
  ['mail.example:587', false],
  ['mail..example', false],
])('%s is a host: %s', (typed, is) => expect(isHost(typed)).toBe(is));

test.each([
  ['587', 587],
  ['٤٦٥', 465],
  ['0', null],
  ['70000', null],
  ['abc', null],
])('%s is the port %s', (typed, port) => expect(portIn(typed)).toBe(port));
