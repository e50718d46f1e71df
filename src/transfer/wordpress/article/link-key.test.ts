import { expect, test } from 'vitest';
import { originalsOf } from '../../../media/index.ts';
import { linkKeyOf } from './link-key.ts';
import { oldSiteOf } from './old-site.ts';
import { site } from './test-site.ts';
import { stemOf, uploadKeyOf } from './upload-key.ts';

const blog = oldSiteOf({
  link: 'http://www.rif.example/blog/',
  baseSiteUrl: 'https://sahel-old.example',
  baseBlogUrl: 'http://rif.example/blog',
});

const links = [
  ['https://alsahel.example/2019/%d8%ae%d8%a8%d8%b1/', '/2019/خبر/'],
  ['HTTP://WWW.ALSAHEL.EXAMPLE/2019/%D8%AE%D8%A8%D8%B1', '/2019/خبر/'],
  ['//alsahel.example/2019/خبر/?utm_source=a#b', '/2019/خبر/'],
  ['/2019/خبر/index.php', '/2019/خبر/index.php/'],
  ['/index.php/2019/خبر/', '/2019/خبر/'],
  ['/ا\u0654حمد/', '/أحمد/'],
  ['https://alsahel.example/%d8%ae%d8%a8%d8%b1-%d8%', '/خبر-/'],
  ['/hama%ca%bcs-farms/', '/hamaʼs-farms/'],
  ['/خصم-50%/', '/خصم-50%/'],
  ['?p=0012', '?p=12'],
  ['https://alsahel.example/index.php?page_id=12&preview=1', '?p=12'],
  ['/?cat=3', '?cat=3'],
  ['/About/', '/about/'],
  ['https://alsahel.example', '/'],
  ['https://alsahel.example.evil.example/x', null],
  ['https://evil.example/alsahel.example/', null],
  ['https://alsahel.example@evil.example/x', null],
  ['/\\evil.example/x', '/\\evil.example/x/'],
  ['mailto:a@alsahel.example', null],
  ['java\nscript:alert(1)', null],
  ['#a', null],
  ['', null],
  ['/خبر%00/', null],
  ['/خبر\0/', null],
  ['?cat=%00', null],
] as const;
for (const [link, key] of links)
  test(`the link ${JSON.stringify(link)} is ${key}`, () => expect(linkKeyOf(link, site)).toBe(key));

test('a site in a folder, and one with two names', () => {
  const keys = [
    'http://rif.example/blog/خبر/',
    '/blog/خبر',
    'https://sahel-old.example/خبر/',
    'http://www.rif.example/blog/?p=3',
  ];
  expect(keys.map((link) => linkKeyOf(link, blog))).toEqual(['/خبر/', '/خبر/', '/خبر/', '?p=3']);
});

test('a file says nothing of its site', () => {
  const none = oldSiteOf({ link: '', baseSiteUrl: 'not an address', baseBlogUrl: 'ftp://x.example' });
  expect([none.hosts.size, none.origin, linkKeyOf('https://x.example/a', none), linkKeyOf('/a', none)]).toEqual([
    0,
    null,
    null,
    '/a/',
  ]);
});

const uploads = [
  ['https://alsahel.example/wp-content/uploads/2019/03/a.jpg', '2019/03/a.jpg'],
  ['/wp-content/uploads/2019//03/%D8%B5%D9%88%D8%B1%D8%A9%20(1).jpg?x=1#y', '2019/03/صورة (1).jpg'],
  ['/wp-content/uploads/sites/3/2019/a.jpg', '2019/a.jpg'],
  ['/wp-content/blogs.dir/3/files/2019/a.jpg', '2019/a.jpg'],
  ['/files/2019/a.jpg', '2019/a.jpg'],
  ['https://i0.wp.com/alsahel.example/wp-content/uploads/a.jpg?fit=1', 'a.jpg'],
  ['https://i0.wp.com/other.example/wp-content/uploads/a.jpg', null],
  ['https://other.example/wp-content/uploads/a.jpg', null],
  ['/2019/a.jpg', null],
  ['/wp-content/uploads/', null],
  ['/wp-content/uploads/2019/a%00.jpg', null],
] as const;
for (const [address, key] of uploads)
  test(`the upload ${address} is ${key}`, () => expect(uploadKeyOf(address, site)).toBe(key));

test('a picture is held under the name of any of its sizes and edits', () => {
  for (const key of [
    'a/x-300x200.jpg',
    'a/x-scaled.jpg',
    'a/x-e1580000000000-300x200.jpg',
    'a/x.jpg.webp',
    'a/x-rotated.jpg',
  ])
    expect([originalsOf(key).includes('a/x.jpg'), stemOf(key)], key).toEqual([true, 'x']);
  expect(stemOf('a/x-1.jpg')).toBe('x-1');
});
