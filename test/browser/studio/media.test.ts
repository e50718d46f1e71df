import { afterAll, expect, test } from 'vitest';
import { bringAxe, faultsIn } from '../faults-of-page.ts';
import { raiseDesk } from './media/desk.ts';
import { finding } from './media/finding.ts';
import { choose, row } from './media/on-the-way.ts';
import { onePicture } from './media/one-picture.ts';
import { takingIn } from './media/taking-in.ts';
import { tabbedThrough } from './tabbing.ts';

/*
 * The library as those have it who work in it. One server, one newsroom: each test takes in what it needs and asks for
 * nothing of the others'.
 */
const desk = await raiseDesk();
afterAll(() => desk[Symbol.asyncDispose]());
const { studio, photos, library, taken } = desk;

test('an empty library says how pictures come into it', async () => {
  await using page = await library();
  await page.getByRole('heading', { name: 'لا صور بعد' }).waitFor();
  await bringAxe(page);
  expect(await faultsIn(page)).toEqual([]);
});

takingIn(desk);
onePicture(desk);
finding(desk);

test('with a keyboard alone everything is reached: uploads, filters, pictures, the point, every field', async () => {
  await using page = await library();
  const id = await taken(page, 'oud', 'عود.jpg');
  await page.goto(studio.at(`/media?q=%D8%B9%D9%88%D8%AF.jpg&picture=${id}`));
  await page.locator('.focal').waitFor();
  await expect.poll(() => page.locator('.picture').count()).toBe(1);
  await page.locator('.filters__rest .chip').first().waitFor();
  await choose(page, await photos.file('ملف.html', '<!doctype html>'));
  await row(page, 'ملف.html').waitFor();
  const { all, reached, frameless } = await tabbedThrough(page);
  expect(frameless).toEqual([]);
  expect(reached).toBe(all);
});
