import { expect, test } from 'vitest';
import { isBrokenSerialized } from './serialized.ts';

test.each([
  ['a:1:{s:7:"caption";s:3:"a"x";}'],
  ['a:2:{i:0;s:4:"حل";i:1;a:0:{}}'],
  ['a:4:{s:1:"a";N;s:1:"b";b:1;s:1:"c";d:-1.5E+25;s:1:"d";i:-7;}'],
  ['O:8:"stdClass":1:{s:4:"text";s:5:"{;"}:";}'],
  ['s:0:"";'],
  ['a:1:{s:1:"a";R:1;}\n'],
  ['no value of PHP: a:1:{'],
  ['[{"id":"1"}]'],
  [''],
])('%s can be read, or is something else', (value) => {
  expect(isBrokenSerialized(value)).toBe(false);
});

test.each([
  ['a:1:{s:7:"caption";s:3:""x";}', 'a character was dropped'],
  ['a:1:{s:3:"url";s:19:"https://new-site.example/";}', 'an address was replaced'],
  ['a:2:{i:0;s:2:"حل";i:1;i:1;}', 'letters were counted for bytes'],
  ['a:3:{i:0;i:1;}', 'fewer than it says'],
  ['a:1:{i:0;s:5:"abc', 'it breaks off'],
  ['a:1:{i:0;i:1;} and more', 'something stands behind it'],
  [`${'a:1:{i:0;'.repeat(10_000)}`, 'nested without end'],
])('%s is broken: %s', (value) => {
  expect(isBrokenSerialized(value)).toBe(true);
});
