import { expect, test } from 'vitest';
import { typedPath } from './typed-path.ts';

test.each([
  ['https://old.example/news/12.html#top', '/news/12.html', 'a whole address'],
  ['https://old.example', '/', 'a front page'],
  ['old/x', '/old/x', 'without its slash'],
  [' /محليات/خبر/ ', '/محليات/خبر/', 'with blanks around it'],
  ['http://old.example?p=12', '/?p=12', 'a query right after the host'],
])('%s is %s: %s', (typed, path) => expect(typedPath(typed)).toBe(path));
