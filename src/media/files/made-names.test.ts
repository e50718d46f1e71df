import { expect, test } from 'vitest';
import { isAsGood, originalsOf, sizeIn, uploadOf } from './made-names.ts';

const names = [
  ['x.jpg', 'x.jpg', null, false],
  ['x-300x200.jpg', 'x.jpg', '300x200', false],
  ['x-300x200@2x.jpg', 'x.jpg', '600x400', false],
  ['x-300x200.jpg.webp', 'x.jpg', '300x200', false],
  ['x-scaled.jpg', 'x.jpg', null, true],
  ['x-rotated.jpg', 'x.jpg', null, true],
  ['x.PNG.webp', 'x.PNG', null, true],
  ['x-e1581234567.jpg', 'x.jpg', null, false],
  ['x-e15812345678901-300x200.jpg', 'x.jpg', '300x200', false],
  ['x-scaled-e1581234567890-300x200.jpg', 'x.jpg', '300x200', false],
  ['2019/03/صورة-300x200.jpg', '2019/03/صورة.jpg', '300x200', false],
  ['x@2x.jpg', 'x@2x.jpg', null, false],
  ['x-1.jpg', 'x-1.jpg', null, false],
  ['x-e123.jpg', 'x-e123.jpg', null, false],
  ['a/-300x200.jpg', 'a/-300x200.jpg', null, false],
  ['x.y/z', 'x.y/z', null, false],
] as const;
test.each(names)('%s was made of %s, size %s, as good: %s', (name, upload, size, asGood) => {
  const found = sizeIn(name);
  expect([uploadOf(name), found && `${found.width}x${found.height}`, isAsGood(name)]).toEqual([upload, size, asGood]);
  expect(originalsOf(name)[0]).toBe(name);
  expect(originalsOf(name)).toContain(upload);
});

test('a size of an edited picture may be of a smaller or turned one', () => {
  expect(originalsOf('x-e1581234567890-300x200.jpg')).toEqual([
    'x-e1581234567890-300x200.jpg',
    'x-e1581234567890.jpg',
    'x.jpg',
    'x-scaled.jpg',
    'x-rotated.jpg',
    'x-e1581234567890-scaled.jpg',
  ]);
});

test('a picture may have been of another kind', () => {
  expect(originalsOf('x.jpg.webp', ['webp', 'png'])).toEqual([
    ...['x.jpg.webp', 'x.jpg', 'x-scaled.jpg', 'x-rotated.jpg'],
    ...['x.webp', 'x-scaled.webp', 'x-rotated.webp', 'x.png', 'x-scaled.png', 'x-rotated.png'],
  ]);
  expect(originalsOf('x@2x.png')).toContain('x.png');
});
