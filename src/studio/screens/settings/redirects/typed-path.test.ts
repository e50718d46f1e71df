import { expect, test } from 'vitest';
import { foreignHost, typedPath } from './typed-path.ts';

test.each([
  ['https://old.example/news/12.html#top', '/news/12.html', 'a whole address'],
  ['https://old.example', '/', 'a front page'],
  ['old/x', '/old/x', 'without its slash'],
  [' /محليات/خبر/ ', '/محليات/خبر/', 'with blanks around it'],
  ['http://old.example?p=12', '/?p=12', 'a query right after the host'],
])('%s is %s: %s', (typed, path) => expect(typedPath(typed)).toBe(path));

const OWN = ['https://almarfa.example', 'http://localhost:8080', 'https://صحيفة.example'];

test.each<[typed: string, host: string | null, why: string]>([
  ['https://other.example/x', 'other.example', 'another site'],
  [' http://other.example:8080?p=1', 'other.example:8080', 'with its port'],
  ['https://almarfa.example/x', null, 'the paper'],
  ['http://www.almarfa.example/x', null, 'the paper, by its longer name'],
  ['http://localhost:3000/x', null, 'this server'],
  ['https://xn--mgbaaua4a4dwa.example/', 'xn--mgbaaua4a4dwa.example', 'another Arabic name, as machines write it'],
  ['https://صحيفة.example/خبر/', null, 'the paper by its Arabic name'],
  ['/other.example/x', null, 'a path'],
  ['https://', null, 'no host yet'],
])('%s is of the host %s: %s', (typed, host) => expect(foreignHost(typed, OWN)).toBe(host));
