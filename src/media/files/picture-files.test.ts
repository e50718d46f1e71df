import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pictureFiles } from '../index.ts';

/** A folder with files of these names, and what its `find` gives, below it. */
async function folderOf(files: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-uploads-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), file);
  }
  return folder;
}

async function found(folder: string, address: string): Promise<string | null> {
  const path = await (await pictureFiles(folder)).find(address);
  return path === null ? null : path.slice(folder.length + 1);
}

const SITE = 'https://paper.example/wp-content/uploads';
const NFD = 'صورة آمنة'.normalize('NFD');
const NFC = 'صورة آمنة'.normalize('NFC');
const ENCODED = encodeURIComponent(NFC);

const cases: readonly (readonly [string, readonly string[], string, string | null])[] = [
  ['the uploads themselves', ['2019/03/a.jpg'], `${SITE}/2019/03/a.jpg`, '2019/03/a.jpg'],
  ['the folder over them', ['uploads/2019/03/a.jpg'], `${SITE}/2019/03/a.jpg`, 'uploads/2019/03/a.jpg'],
  ['a whole site', ['wp-content/uploads/2019/03/a.jpg'], `${SITE}/2019/03/a.jpg`, 'wp-content/uploads/2019/03/a.jpg'],
  ['one month', ['a.jpg'], `${SITE}/2019/03/a.jpg`, 'a.jpg'],
  ['one year', ['03/a.jpg', '04/a.jpg'], `${SITE}/2019/04/a.jpg`, '04/a.jpg'],
  ['a key below the uploads', ['uploads/2019/03/a.jpg'], '2019/03/a.jpg', 'uploads/2019/03/a.jpg'],
  ['a name alone', ['2019/03/a.jpg'], 'a.jpg', '2019/03/a.jpg'],
  ['a name alone that several have', ['2019/03/a.jpg', '2020/01/a.jpg'], 'a.jpg', null],
  ['two months with one name', ['2019/03/a.jpg', '2020/01/a.jpg'], `${SITE}/2020/01/a.jpg`, '2020/01/a.jpg'],
  ['another month only', ['2020/01/a.jpg'], `${SITE}/2019/03/a.jpg`, null],
  ['uploads without months', ['2020/01/a.jpg', 'a.jpg'], `${SITE}/a.jpg`, 'a.jpg'],
  ['another site of a network', ['sites/2/2019/03/a.jpg'], `${SITE}/sites/3/2019/03/a.jpg`, null],
  [
    'a site of a network',
    ['sites/2/2019/03/a.jpg', 'sites/3/2019/03/a.jpg'],
    `${SITE}/sites/3/2019/03/a.jpg`,
    'sites/3/2019/03/a.jpg',
  ],
  [
    'a backup beside the uploads',
    ['uploads/2019/03/a.jpg', 'old/2019/03/a.jpg'],
    `${SITE}/2019/03/a.jpg`,
    'uploads/2019/03/a.jpg',
  ],
  ['a picture of the theme', ['wp-content/themes/x/logo.png'], `${SITE}/logo.png`, null],
  ['what stands behind a path', ['2019/03/a.jpg'], `${SITE}/2019/03/a.jpg?resize=300#x`, '2019/03/a.jpg'],
  [
    'a host before the host',
    ['2019/03/a.jpg'],
    'https://i0.wp.com/paper.example/wp-content/uploads/2019/03/a.jpg?w=9',
    '2019/03/a.jpg',
  ],
  ['no scheme', ['2019/03/a.jpg'], '//paper.example/wp-content/uploads/2019/03/a.jpg', '2019/03/a.jpg'],
  ['an encoded address', [`2019/03/${NFC}.jpg`], `${SITE}/2019/03/${ENCODED}.jpg`, `2019/03/${NFC}.jpg`],
  ['an encoded file', [`2019/03/${ENCODED}.jpg`], `${SITE}/2019/03/${NFC}.jpg`, `2019/03/${ENCODED}.jpg`],
  [
    'small letters in the encoding',
    [`${ENCODED.toLowerCase()}.jpg`],
    `${SITE}/2019/03/${ENCODED}.jpg`,
    `${ENCODED.toLowerCase()}.jpg`,
  ],
  [
    'a file encoded once more in its address',
    [`${ENCODED}.jpg`],
    `${SITE}/${encodeURIComponent(ENCODED)}.jpg`,
    `${ENCODED}.jpg`,
  ],
  ['letters taken apart on disk', [`2019/03/${NFD}.jpg`], `${SITE}/2019/03/${NFC}.jpg`, `2019/03/${NFD}.jpg`],
  ['letters taken apart in the address', [`2019/03/${NFC}.jpg`], `${SITE}/2019/03/${NFD}.jpg`, `2019/03/${NFC}.jpg`],
  ['a name as unzip writes it', ['#U0635#U0648.jpg'], `${SITE}/2019/03/صو.jpg`, '#U0635#U0648.jpg'],
  ['a percent sign that encodes nothing', ['100%.jpg'], `${SITE}/100%25.jpg`, '100%.jpg'],
  [
    'a size of a picture that is there',
    ['2019/03/a.jpg', '2019/03/a-300x200.jpg'],
    `${SITE}/2019/03/a-300x200.jpg`,
    '2019/03/a.jpg',
  ],
  ['made smaller, where the original is there', ['a.jpg', 'a-scaled.jpg'], `${SITE}/2019/03/a-scaled.jpg`, 'a.jpg'],
  [
    'made smaller, where the original is gone',
    ['a-scaled.jpg', 'a-300x200.jpg'],
    `${SITE}/2019/03/a.jpg`,
    'a-scaled.jpg',
  ],
  [
    'only sizes are there',
    ['a-300x200.jpg', 'a-1024x683.jpg', 'a-150x150.jpg'],
    `${SITE}/2019/03/a.jpg`,
    'a-1024x683.jpg',
  ],
  [
    'only sizes are there, one is asked for',
    ['a-300x200.jpg', 'a-1024x683.jpg', 'a-800x800.jpg'],
    `${SITE}/2019/03/a-300x200.jpg`,
    'a-1024x683.jpg',
  ],
  [
    'names that only look like sizes',
    ['banner-728x90.jpg', 'banner-300x250.jpg'],
    `${SITE}/2019/03/banner-728x90.jpg`,
    'banner-728x90.jpg',
  ],
  [
    'cropped in the library',
    ['a-e1552000000000.jpg'],
    `${SITE}/2019/03/a-e1552000000000-300x200.jpg`,
    'a-e1552000000000.jpg',
  ],
  ['cropped by a shorter number', ['a.jpg'], `${SITE}/2019/03/a-e1552000000.jpg`, 'a.jpg'],
  ['for dense screens', ['a.jpg', 'a-300x200.jpg'], `${SITE}/2019/03/a-300x200@2x.jpg`, 'a.jpg'],
  ['a copy of another kind', ['a.jpg', 'a.jpg.webp'], `${SITE}/2019/03/a.jpg.webp`, 'a.jpg'],
  ['only a copy of another kind', ['a.jpg.webp', 'a-300x200.jpg'], `${SITE}/2019/03/a.jpg`, 'a.jpg.webp'],
  ['two uploads, one for dense screens', ['a.jpg', 'a@2x.jpg'], `${SITE}/2019/03/a@2x.jpg`, 'a@2x.jpg'],
  ['a number in a name', ['a-1.jpg'], `${SITE}/2019/03/a.jpg`, null],
  ['another kind of file', ['a.png'], `${SITE}/2019/03/a.jpg`, null],
  ['no picture', ['a.php'], `${SITE}/a.php`, null],
  ['a way up', ['x/a.jpg'], `${SITE}/../../x/a.jpg`, null],
  ['an encoded way up', ['a.jpg'], `${SITE}/%2e%2e%2fa.jpg`, null],
  ['a way up encoded twice', ['a.jpg'], `${SITE}/%252e%252e/a.jpg`, null],
  ['an absolute path', ['a.jpg'], '/etc/b.jpg', null],
  ['a backslash', ['a.jpg'], `${SITE}/..\\a.jpg`, null],
  ['a zero', ['a.jpg'], `${SITE}/a.jpg%00.jpg`, null],
];

for (const [what, files, address, expected] of cases)
  test(`${what}: ${address}`, async () => expect(await found(await folderOf(files), address)).toBe(expected));

test('links lead to files in the folder, and never out of it or round in it', async () => {
  const outside = await folderOf(['secret.jpg', 'more/b.jpg']);
  const folder = await folderOf(['real/a.jpg']);
  await symlink(join(folder, 'real/a.jpg'), join(folder, 'good.jpg'));
  await symlink(join(outside, 'secret.jpg'), join(folder, 'bad.jpg'));
  await symlink(join(outside, 'more'), join(folder, 'more'));
  await symlink(folder, join(folder, 'real/round'));
  await symlink(join(folder, 'loop.jpg'), join(folder, 'loop.jpg'));
  expect(await found(folder, 'good.jpg')).toBe('real/a.jpg');
  for (const name of ['bad.jpg', 'b.jpg', 'loop.jpg']) expect([name, await found(folder, name)]).toEqual([name, null]);
});

test('a file that became a link out of the folder is not given', async () => {
  const outside = await folderOf(['secret.jpg']);
  const folder = await folderOf(['a.jpg']);
  const files = await pictureFiles(folder);
  await rm(join(folder, 'a.jpg'));
  await symlink(join(outside, 'secret.jpg'), join(folder, 'a.jpg'));
  expect(await files.find('a.jpg')).toBe(null);
});

test('a file in a folder that became a link out of the folder is not given', async () => {
  const outside = await folderOf(['b.jpg']);
  const folder = await folderOf(['a.jpg', '03/b.jpg']);
  const files = await pictureFiles(folder);
  expect(await files.find('a.jpg')).not.toBe(null);
  await rm(join(folder, '03'), { recursive: true });
  await symlink(outside, join(folder, '03'));
  expect(await files.find('b.jpg')).toBe(null);
});

test('a folder that is not there is refused by its name', async () => {
  await expect(pictureFiles('/nowhere/uploads')).rejects.toMatchObject({
    code: 'media.folderUnreadable',
    facts: { folder: '/nowhere/uploads', why: 'ENOENT' },
  });
});
