import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { build } from '../../builders/live-server.ts';
import { runningStudio } from '../../builders/running-studio.ts';
import { firstRun } from './people.ts';

beforeAll(build);

const logo = (kind: 'png' | 'webp') =>
  sharp({ create: { width: 900, height: 260, channels: 4, background: '#8a1538' } })
    .toFormat(kind)
    .toBuffer();

test('a logo is chosen in the settings, stands in the head of the site at once, and goes again', async () => {
  await using studio = await runningStudio();
  await using page = await studio.newPage();
  await firstRun(page, studio);
  await page.goto(studio.at('/settings/site'));
  const file = page.locator('input[type=file]');
  await page.getByRole('button', { name: 'اختيار صورة…' }).waitFor();

  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  await file.setInputFiles({ name: 'شعار.png', mimeType: 'image/png', buffer: svg });
  await page.getByText('ليس صورة يمكن أخذها').waitFor();

  await file.setInputFiles({ name: 'شعار.png', mimeType: 'image/png', buffer: await logo('png') });
  await page.getByRole('button', { name: 'إزالة' }).waitFor();
  expect(await page.getByText('ليس صورة يمكن أخذها').count()).toBe(0);
  await expect
    .poll(() =>
      page.locator('.logo-field img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0),
    )
    .toBe(true);

  await using reader = await studio.newPage();
  const signs = async () => {
    await reader.goto(studio.origin);
    return reader.locator('.logo img').evaluateAll((images) => images.map((image) => image.getAttribute('alt')));
  };
  await expect.poll(signs).toEqual(['صحيفة المرفأ']);
  expect(
    await reader.locator('.logo img').evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]),
  ).toEqual([443, 128]);

  await page.getByRole('button', { name: 'إزالة' }).click();
  await page.getByRole('button', { name: 'اختيار صورة…' }).waitFor();
  await expect.poll(signs).toEqual([]);
});
