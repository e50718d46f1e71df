import { expect, test } from 'vitest';
import { hostOf, linkAddressOf, pictureAddressOf, webAddressOf } from './addresses.ts';
import { FRAME_ORIGINS, frameOf, providerOf } from './embed-providers.ts';

const links = [
  ['https://example.org/a?b=1#c', 'https://example.org/a?b=1#c', 'as it is'],
  ['  HTTPS://Example.org  ', 'HTTPS://Example.org', 'blanks around it'],
  ['//example.org/x', 'https://example.org/x', 'without a scheme'],
  ['/\\example.org', 'https://example.org', 'a backslash is a slash to browsers'],
  ['/محليات/خبر/', '/محليات/خبر/', 'a path'],
  ['#هامش', '#هامش', 'a place on the page'],
  ['?page=2', '?page=2', 'a query'],
  ['a/b:c', 'a/b:c', 'a colon after a slash'],
  ['mailto:a@example.org', 'mailto:a@example.org', 'mail'],
  ['tel:+963', 'tel:+963', 'a phone'],
  ['https://example.org/a\n  b', 'https://example.org/a  b', 'line ends inside, as browsers drop them'],
  ['javascript:alert(1)', null, 'a script'],
  ['jAvA\tsc\nript:alert(1)', null, 'a script in disguise'],
  ['\u0001javascript:alert(1)', null, 'a script behind a control'],
  ['data:text/html,x', null, 'a document'],
  ['ftp://example.org', null, 'another scheme'],
  ['نص:شيء', null, 'something like a scheme'],
  ['a\u0007b', null, 'a control inside'],
  ['', null, 'nothing'],
  ['  ', null, 'only blanks'],
  ['//', null, 'no host'],
  [`https://example.org/${'a'.repeat(3000)}`, null, 'a payload'],
  ['https://example.org/\ud800', null, 'half a character'],
] as const;
for (const [raw, address, why] of links)
  test(`a link, ${why}: ${JSON.stringify(raw).slice(0, 40)}`, () => expect(linkAddressOf(raw)).toBe(address));

test('a picture has a web address, an embed an absolute one', () => {
  expect([pictureAddressOf('dam.svg'), pictureAddressOf('mailto:a@b.example')]).toEqual(['dam.svg', null]);
  expect([webAddressOf('dam.svg'), webAddressOf('https://'), webAddressOf('//h.example/x')]).toEqual([
    null,
    null,
    'https://h.example/x',
  ]);
  expect(hostOf('https://www.example.org/x')).toBe('example.org');
});

const embeds = [
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=5', 'youtube', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  [
    'https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ',
    'youtube',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  ],
  ['https://youtu.be/dQw4w9WgXcQ', 'youtube', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'youtube', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://www.youtube.com/alsufuhnews', null, null],
  ['https://vimeo.com/123456', 'vimeo', 'https://player.vimeo.com/video/123456?dnt=1'],
  ['https://www.dailymotion.com/video/x8abcd', 'dailymotion', 'https://geo.dailymotion.com/player.html?video=x8abcd'],
  [
    'https://soundcloud.com/a/b-c',
    'soundcloud',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb-c',
  ],
  ['https://open.spotify.com/episode/4rOoJ6', 'spotify', 'https://open.spotify.com/embed/episode/4rOoJ6'],
  ['https://t.me/sufuh/12', 'telegram', 'https://t.me/sufuh/12?embed=1'],
  ['https://twitter.com/a/status/20', 'x', null],
  ['https://www.facebook.com/a/posts/1', 'facebook', null],
  ['https://www.instagram.com/p/Abc/', 'instagram', null],
  ['https://www.tiktok.com/@a/video/1', 'tiktok', null],
  ['https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ', null, null],
  ['https://evilyoutube.com/watch?v=dQw4w9WgXcQ', null, null],
  ['https://example.org/youtu.be/dQw4w9WgXcQ', null, null],
] as const;
for (const [address, provider, frame] of embeds)
  test(`${address} is shown by ${provider ?? 'nobody'}`, () => {
    expect(providerOf(address)).toBe(provider);
    expect(frameOf(address, provider)).toBe(frame);
    if (frame !== null) expect(FRAME_ORIGINS).toContain(new URL(frame).origin);
  });

test('an address is framed only by the provider it belongs to', () => {
  expect(frameOf('https://evil.example/dQw4w9WgXcQ', 'youtube')).toBe(null);
  expect(frameOf('https://youtu.be/dQw4w9WgXcQ', 'constructor')).toBe(null);
});
