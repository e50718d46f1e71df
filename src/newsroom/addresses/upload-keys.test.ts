import { expect, test } from 'vitest';
import { uploadKeys } from './upload-keys.ts';

const FOLDER = '/wp-content/uploads/2024/05/';

const MADE = [
  ['صورة.jpg', 'صورة.jpg', 'the original'],
  ['صورة-300x200.jpg', 'صورة.jpg', 'a size'],
  ['صورة-300x200@2x.jpg', 'صورة.jpg', 'a size for dense screens'],
  ['صورة-scaled.jpg', 'صورة.jpg', 'the smaller one that WordPress shows'],
  ['صورة.jpg', 'صورة-scaled.jpg', 'the large original of a smaller one'],
  ['صورة-300x200.jpg', 'صورة-scaled.jpg', 'a size of a large original'],
  ['صورة-rotated.jpg', 'صورة.jpg', 'turned'],
  ['صورة-e1581234567890.jpg', 'صورة.jpg', 'cut'],
  ['صورة-e1581234567890-300x200.jpg', 'صورة-e1581234567890.jpg', 'a size of a cut one'],
  ['صورة-e15812345678901.jpg', 'صورة.jpg', 'cut, by a longer number'],
  ['صورة-e1581234567890-300x200.jpg', 'صورة-scaled.jpg', 'a size of a cut one, of a large original'],
  ['صورة-scaled-e1581234567890-300x200.jpg', 'صورة.jpg', 'a size of a smaller one that was cut'],
  ['صورة.jpg.webp', 'صورة.jpg', 'made by a plugin'],
  ['صورة-300x200.jpg.webp', 'صورة.jpg', 'a size of it'],
  ['صورة.webp', 'صورة.png', 'another kind'],
  ['صورة.JPG', 'صورة.jpg', 'a shouted ending'],
  ['صورة.jpeg', 'صورة.jpg', 'a longer one'],
] as const;
test.each(MADE)('%s may have been made from %s: %s', (asked, original) => {
  expect(uploadKeys(encodeURI(FOLDER + asked))).toContain(`${FOLDER}${original}/`);
});

test('the path itself comes first, then what is nearest to it', () => {
  expect(uploadKeys(`${FOLDER}x-300x200.png`).slice(0, 3)).toEqual([
    `${FOLDER}x-300x200.png/`,
    `${FOLDER}x.png/`,
    `${FOLDER}x-scaled.png/`,
  ]);
});

test('a number at the end parts two pictures', () => {
  expect(uploadKeys(`${FOLDER}x-1.jpg`)).not.toContain(`${FOLDER}x.jpg/`);
});

test('what one site of many keeps in its folder is looked for where its readers had it', () => {
  expect(uploadKeys('/wp-content/blogs.dir/3/files/2012/05/x-150x150.jpg')).toContain('/files/2012/05/x.jpg/');
});

test('they are few, and what is no picture has none', () => {
  expect(
    uploadKeys(`/wp-content/blogs.dir/3/files/${'ا'.repeat(100)}-e1581234567890-300x200.jpg.webp`).length,
  ).toBeLessThan(100);
  for (const path of ['/', '/x', '/x.pdf', '/.jpg', '/x.jpg/y', `${FOLDER}`]) expect(uploadKeys(path)).toEqual([]);
});
