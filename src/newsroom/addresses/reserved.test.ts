import { expect, test } from 'vitest';
import { mayStandAt, reservedIn } from './reserved.ts';

const PATHS = [
  ['/خبر/', true, 'a slug'],
  ['/x/photo.jpg/', true, 'an ending like a file'],
  ['/hamaʼs-farms/', true, 'an apostrophe that is a letter'],
  ['/2019/05/خبر/', true, 'a slug below a month'],
  ['/2019/05/03/4/', true, 'a number below a day'],
  ['/2019/131/', true, 'a number that is no month'],
  ['/20190/', true, 'a number that is no year'],
  ['/feeding-the-birds/', true, 'a slug that begins like a feed'],
  ['/', false, 'the front page'],
  ['/2024/', false, 'a year'],
  ['/2024/05/', false, 'a month'],
  ['/2024/5/3/', false, 'a day'],
  ['/media/x/', false, 'below the media'],
  ['/feed/', false, 'the feed'],
  ['/feed/x/', false, 'below the feed'],
  ['/author/jaber/', false, 'where authors are'],
  ['/wp-json/x/', false, 'an interface of WordPress'],
  ['/x/page/y/', false, 'a page of a list'],
  ['/x/feed/', false, 'the feed of a list'],
  ['/2019/feed/', false, 'the feed of a year'],
  ['/خبر\u200f/', false, 'a mark of direction'],
  ['/خبر\u200bجديد/', false, 'a blank of no width'],
  ['/خبر\u00adجديد/', false, 'a soft hyphen'],
  ['/خبر جديد/', false, 'a blank'],
  ['/خبر\u0000/', false, 'a zero byte'],
  ['/خبر\ud800/', false, 'half a character'],
  ['/ما-الخبر?/', false, 'what begins a query'],
  ['/خبر#2/', false, 'what begins a fragment'],
  ['/خصم-50%/', true, 'a percent sign that is only itself'],
  ['/100%-طبيعي/', true, 'and before letters'],
  ['/خصم-50%25/', false, 'what looks like an escape'],
  ['/خصم-%d8/', false, 'and like half a letter'],
  ['/a\\b/', false, 'the other slash'],
  ['/a//b/', false, 'a step without a name'],
  [`/${'خ'.repeat(1_299)}/`, true, 'the longest'],
  [`/${'خ'.repeat(1_300)}/`, false, 'more than can be kept'],
] as const;
for (const [path, may, why] of PATHS)
  test(`${why}: an article ${may ? 'may' : 'may not'} stand at ${JSON.stringify(path.slice(0, 40))}`, () => {
    expect(mayStandAt(path)).toBe(may);
  });

const PATTERNS = [
  ['/{slug}/', null],
  ['/{year}/{month}/{slug}/', null],
  ['/أخبار/{slug}/', null],
  ['/author/{slug}/', 'author'],
  ['/2024/{slug}/', '2024'],
  ['/أخبار/page/{slug}/', 'page'],
] as const;
for (const [pattern, word] of PATTERNS)
  test(`where articles live at ${pattern}, ${word === null ? 'nothing' : `«${word}»`} is in the way`, () => {
    expect(reservedIn(pattern)).toBe(word);
  });
