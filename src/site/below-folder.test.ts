import { expect, test } from 'vitest';
import { belowFolder } from './below-folder.ts';

const PATHS = [
  ['/blog/', '/', 'the folder itself'],
  ['/blog', '/', 'without its slash'],
  ['/blog/2019/03/', '/2019/03/', 'something in it'],
  ['/blog/wp-sitemap.xml', '/wp-sitemap.xml', 'a file in it'],
  ['//blog//x/', '/x/', 'with slashes too many'],
  ['/blog//evil.example/', '/evil.example/', 'what would be the address of another site'],
  ['/%d8%a3%d8%b1%d8%b4%d9%8a%d9%81/%d8%ae', '/%d8%ae', 'a folder of two letters'],
  ['/a/b/x/', '/x/', 'a folder in a folder'],
  ['/a/x/', null, 'only the outer one'],
  ['/blogger/', null, 'what only begins so'],
  ['/', null, 'the front page'],
  ['/x/blog/', null, 'the same name elsewhere'],
] as const;
test.each(PATHS)('%s asks for %s: %s', (path, below) => {
  expect(belowFolder(path, ['/blog/', '/أرشيف/', '/a/b/'])).toBe(below);
});
