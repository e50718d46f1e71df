import { expect, test } from 'vitest';
import { queryKey } from './query-key.ts';

const KEYS = [
  ['?p=12', 'post=12', 'an article'],
  ['p=12', 'post=12', 'without its question mark'],
  ['?page_id=12', 'post=12', 'a page; WordPress answers for any by its number'],
  ['?attachment_id=12', 'post=12', 'the page of a picture'],
  ['?post_type=portfolio&p=12', 'post=12', 'something of another kind'],
  ['?p=0012', 'post=12', 'with noughts'],
  ['?utm_source=x&p=12&preview=true', 'post=12', 'among other things'],
  ['?cat=3&p=12', 'post=12', 'an article, whatever else is asked'],
  ['?cat=3', 'cat=3', 'a category'],
  ['?feed=rss2&cat=3,4', 'cat=3', 'the first of two categories'],
  ['?author=2', 'author=2', 'an author'],
  ['?author_name=Salma', 'author_name=salma', 'an author by the login'],
  ['?tag=%D9%85%D9%8A%D8%A7%D9%87', 'tag=مياه', 'a tag'],
  ['?tag=%d9%85%d9%8a%d8%a7%d9%87', 'tag=مياه', 'in small letters'],
  ['?tag=%25d9%2585%25d9%258a%25d8%25a7%25d9%2587', 'tag=مياه', 'as WordPress stores it, encoded again'],
  ['?tag=مياه', 'tag=مياه', 'raw'],
  [`?tag=${'أخبار'.normalize('NFD')}`, 'tag=أخبار', 'decomposed'],
  ['?category_name=world/%D8%B3%D9%88%D8%B1%D9%8A%D8%A9', 'category_name=سورية', 'a category below another'],
  ['?name=hello-world', 'name=hello-world', 'an article by its slug'],
] as const;
for (const [search, key, why] of KEYS)
  test(`${why}: ${search} has the key ${key}`, () => {
    expect(queryKey(search)).toBe(key);
  });

const NOTHING = ['', '?', '?p', '?p=', '?p=0', '?p=-1', '?p=1e3', '?p=x', `?p=${'9'.repeat(40)}`, '?tag=', '?tag=..'];
const NO_THING = ['?utm_source=x', '?s=words', '?m=202405', '?paged=2', '?feed=rss2', '?amp', '?replytocom=5'];
test.each([...NOTHING, ...NO_THING, `?tag=${'م'.repeat(2_000)}`, '?tag=%00', '?tag=a%2F..'])(
  '%s names no thing',
  (search) => {
    expect(queryKey(search)).toBeNull();
  },
);
