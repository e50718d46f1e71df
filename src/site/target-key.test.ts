import { expect, test } from 'vitest';
import { targetKey } from './target-key.ts';

const KEYS = [
  ['/', '/', 'the front page'],
  ['/?utm_source=x', '/', 'with where its reader came from'],
  ['/?s=%D9%85%D8%A7', 'search?q=%D9%85%D8%A7', 'a search'],
  ['/?s=', 'search?q=', 'a search for nothing'],
  ['/%D9%85%D8%A7/?s=words', '/%D9%85%D8%A7/', 'a search after an address means nothing'],
  ['/?p=', '/', 'a number that is none'],
  ['/?amp=1', '/', 'AMP'],
  ['/?p=12', '?post=12', 'an article by its number'],
  ['/index.php?p=12&preview=true', '?post=12', 'behind the file'],
  ['//index.php/?page_id=12', '?post=12', 'and with slashes too many'],
  ['/?cat=3', '?cat=3', 'a category'],
  ['/?feed=rss2&cat=3', 'feed/?cat=3', 'its feed'],
  ['/?cat=3&paged=2', 'page/2/?cat=3', 'a page of it'],
  ['/?cat=3&paged=1', '?cat=3', 'its first page'],
  ['/?feed=rss2', '/feed/', 'the feed of the paper'],
  ['/?feed=atom', '/feed/atom/', 'in the other form'],
  ['/?feed=comments-rss2', '/feed/', 'the feed of all comments'],
  ['/?feed=podcast', '/', 'a feed that nobody knows'],
  ['/?paged=2', '/page/2/', 'a page of all news'],
  ['/?m=2024', '/2024/', 'a year'],
  ['/?m=202405', '/2024/05/', 'a month'],
  ['/?m=20240503', '/2024/05/03/', 'a day'],
  ['/?m=20240503121314', '/2024/05/03/', 'a moment'],
  ['/?m=202405&paged=2', '/2024/05/page/2/', 'a page of a month'],
  ['/?year=2024&monthnum=5&day=3', '/2024/05/03/', 'a day by its parts'],
  ['/?year=2024&day=3', '/2024/', 'a day of no month'],
  ['/%D9%85%D8%A7/?p=12', '/%D9%85%D8%A7/', 'a number after an address means nothing'],
  ['/%D9%85%D8%A7/?replytocom=5', '/%D9%85%D8%A7/', 'an answer to a comment'],
  ['/%D9%85%D8%A7/?feed=rss2', '/%D9%85%D8%A7/feed/', 'the feed of what has an address'],
  ['/%D9%85%D8%A7?paged=2', '/%D9%85%D8%A7/page/2/', 'a page of it'],
  ['/%D9%85%D8%A7/?cpage=2', '/%D9%85%D8%A7/comment-page-2/', 'a page of its comments'],
  ['/%D9%85%D8%A7?utm_source=x&cpage=2', '/%D9%85%D8%A7/comment-page-2/', 'the same, with where its reader came from'],
  ['/%D9%85%D8%A7/?cpage=1', '/%D9%85%D8%A7/', 'the first page of them is the article'],
  ['/%D9%85%D8%A7/?cpage=-2', '/%D9%85%D8%A7/', 'a page of them that is none'],
  ['/%D9%85%D8%A7/comment-page-2/?cpage=3', '/%D9%85%D8%A7/comment-page-2/', 'a page of a page of them'],
  ['/?cpage=2&p=12', 'comment-page-2/?post=12', 'the same of an article by its number'],
  ['/?cpage=2', '/', 'comments of nothing'],
  ['/%D9%85%D8%A7/page/2/?paged=3', '/%D9%85%D8%A7/page/2/', 'a page of a page'],
] as const;
for (const [target, key, why] of KEYS)
  test(`${why}: ${target} asks for ${key}`, () => {
    expect(targetKey(target)).toBe(key);
  });

const IN_A_FOLDER = [
  ['/blog/?p=12', '?post=12', 'an article by its number'],
  ['/blog/index.php?cat=3&feed=rss2', 'feed/?cat=3', 'the feed of a category'],
  ['/blog?m=202405', '/2024/05/', 'a month'],
  ['/blog/?utm_source=x', '/blog/', 'the front page that was there'],
  ['/blog/x/?p=12', '/blog/x/', 'a number after an address means nothing'],
  ['/blogger/?p=12', '/blogger/', 'what only begins so'],
  ['/?p=12', '?post=12', 'the same at the root'],
] as const;
for (const [target, key, why] of IN_A_FOLDER)
  test(`of a site that lay in a folder, ${why}: ${target} asks for ${key}`, () => {
    expect(targetKey(target, ['/blog/'])).toBe(key);
  });
