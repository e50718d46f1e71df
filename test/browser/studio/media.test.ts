import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { PictureId } from '../../../src/base/ids.ts';
import { bodyFromPlainText } from '../../../src/body/index.ts';
import {
  ArticleContent,
  actorWith,
  createAuthor,
  publishArticle,
  saveDraft,
  scheduleArticle,
  site,
} from '../../../src/newsroom/index.ts';
import { inTransaction } from '../../../src/storage/index.ts';
import { runningStudio } from '../../builders/running-studio.ts';
import { bringAxe, faultsIn } from '../faults-of-page.ts';
import { accept, firstRun, invite, KARIM } from './people.ts';
import { photographs } from './photographs.ts';
import { tabbedThrough } from './tabbing.ts';

/*
 * The library as those have it who work in it. One server, one newsroom: each test takes in what it needs and asks for
 * nothing of the others'. Longer than a file should be: it is everything that can happen to a picture on its way.
 */
const studio = await runningStudio();
afterAll(() => studio[Symbol.asyncDispose]());
const photos = await photographs();
afterAll(() => photos[Symbol.asyncDispose]());
const maha = await studio.newPage();
await firstRun(maha, studio);

const EDITOR = actorWith('person', 'رنا منصور', 'administrator');

/** The library in a browser of its own, in Maha's session, with nothing chosen. */
async function library(search = '') {
  const page = await studio.newPage();
  await page.context().addCookies(await maha.context().cookies());
  await page.goto(studio.at(`/media${search}`));
  await page.locator('.filters').waitFor();
  return page;
}

const choose = (page: Page, ...files: readonly string[]) =>
  page.locator('input[type=file][multiple]').setInputFiles([...files]);

/** The answer to a change of a picture in which something was sent. */
const savedOf = (page: Page, id: PictureId, sent: string) =>
  page.waitForResponse(
    (answer) => answer.url().endsWith(`/api/studio/media/${id}`) && (answer.request().postData() ?? '').includes(sent),
  );

const row = (page: Page, name: string) => page.locator('.upload').filter({ hasText: name });

/** Takes a photograph in, and answers with its number. */
async function taken(page: Page, drawing: string, name: string): Promise<PictureId> {
  await choose(page, await photos.take(drawing, name));
  await row(page, name).filter({ hasText: 'رُفعت' }).waitFor();
  return idOf(name);
}

async function idOf(name: string): Promise<PictureId> {
  const { rows } = await sql<{ id: PictureId }>`select id from picture where original_name = ${name}`.execute(
    studio.db,
  );
  const [found] = rows;
  if (found === undefined) throw new Error(`${name} is not in the library`);
  return found.id;
}

/** An article with a picture at its head, saved. */
async function written(pictureId: PictureId, headline: string) {
  const { db } = studio;
  const now = new Date();
  return inTransaction(db, async (tx) => {
    const [section] = (await site(tx)).sections;
    const author = {
      kind: 'staff',
      name: `كاتب ${headline}`,
      slug: null,
      role: '',
      bio: '',
      portraitId: null,
    } as const;
    const { authorId } = await createAuthor(tx, EDITOR, now, author);
    let blocks = 0;
    const content = ArticleContent.parse({
      ...{ headline, sectionIds: section === undefined ? [] : [section.id], authorIds: [authorId] },
      leadPicture: { pictureId, alt: '', caption: '', credit: '' },
      body: bodyFromPlainText('عادت المياه إلى الحيّ بعد تسعة وسبعين يومًا.', { newId: () => `b-${++blocks}` }).body,
    });
    return saveDraft(tx, EDITOR, now, { articleId: null, content });
  });
}

/** Lets readers see it; refused where something is missing. */
const publish = ({ articleId, revisionId }: Awaited<ReturnType<typeof written>>) =>
  inTransaction(studio.db, (tx) => publishArticle(tx, EDITOR, new Date(), { articleId, basedOn: revisionId }));

/** What readers get, without the style that it is worn in. */
const pageOf = async (path: string) =>
  (await (await fetch(studio.origin + encodeURI(path))).text()).replace(/<style>.*?<\/style>/s, '');

/** A line that is slow, cut, or as it should be. */
async function lineOf(page: Page) {
  const debug: CDPSession = await page.context().newCDPSession(page);
  await debug.send('Network.enable');
  const set = (offline: boolean, uploadThroughput: number) =>
    debug.send('Network.emulateNetworkConditions', { offline, latency: 5, downloadThroughput: -1, uploadThroughput });
  return {
    slow: (bytesPerSecond: number) => set(false, bytesPerSecond),
    cut: () => set(true, 0),
    good: () => set(false, -1),
  };
}

/** From where each piece of the uploads was sent. */
function offsetsSent(page: Page): readonly number[] {
  const offsets: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
  return offsets;
}

const percentOf = (page: Page, name: string) =>
  row(page, name)
    .locator('progress')
    .evaluate((bar: HTMLProgressElement) => bar.value);

test('an empty library says how pictures come into it', async () => {
  await using page = await library();
  await page.getByRole('heading', { name: 'لا صور بعد' }).waitFor();
  await bringAxe(page);
  expect(await faultsIn(page)).toEqual([]);
});

describe('taking in', () => {
  test('a picture that is dropped anywhere, or pasted, is in the library, with the photographer that its file names', async () => {
    await using page = await library();
    const bytes = await readFile(await photos.take('bakery', 'خبز.jpg', { artist: 'Nour Haddad' }));
    const dropped = await page.evaluateHandle((encoded) => {
      const data = new DataTransfer();
      const file = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      data.items.add(new File([file], 'خبز.jpg', { type: 'image/jpeg' }));
      return data;
    }, bytes.toString('base64'));
    await page.dispatchEvent('.nav', 'dragover', { dataTransfer: dropped });
    await page.getByText('إفلات الصور هنا لرفعها').waitFor();
    await page.dispatchEvent('.nav', 'drop', { dataTransfer: dropped });
    await row(page, 'خبز.jpg').filter({ hasText: 'رُفعت' }).waitFor();
    await page.locator('.picture', { hasText: 'Nour Haddad' }).waitFor();

    await page.evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
      canvas.getContext('2d')?.fillRect(100, 100, 200, 200);
      const png = await new Promise<Blob | null>((done) => canvas.toBlob(done));
      if (png !== null) await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    });
    await page.locator('main').focus();
    await page.keyboard.press('Control+v');
    await row(page, 'ملصقة').filter({ hasText: 'رُفعت' }).waitFor();
    await page.locator('.picture', { hasText: 'ملصقة' }).waitFor();
  });

  test('a line that is cut at 99 % costs the last percent, and nothing that was sent before', async () => {
    await using page = await library();
    const line = await lineOf(page);
    const offsets = offsetsSent(page);
    await line.slow(300_000);
    await choose(page, await photos.take('', 'كبيرة.jpg', { noise: true }));
    await expect.poll(() => percentOf(page, 'كبيرة.jpg')).toBeGreaterThan(60);
    // So slow that there is time to cut it before the end.
    await line.slow(40_000);
    await expect.poll(() => percentOf(page, 'كبيرة.jpg')).toBeGreaterThan(96);
    await line.cut();
    await row(page, 'كبيرة.jpg')
      .filter({ hasText: /انقطع: يُستأنف من 9\d%/ })
      .waitFor();
    await line.good();
    await row(page, 'كبيرة.jpg').filter({ hasText: 'رُفعت' }).waitFor();
    expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
    await page.locator('.picture', { hasText: 'كبيرة.jpg' }).waitFor();
  });

  test('one that is paused goes on where it was, after the page was loaded anew too; and the tab isn’t left unasked', async () => {
    await using page = await library();
    const line = await lineOf(page);
    const file = await photos.take('', 'موقوفة.jpg', { noise: true });
    await line.slow(150_000);
    await choose(page, file);
    await expect.poll(() => percentOf(page, 'موقوفة.jpg')).toBeGreaterThan(30);
    const asked = page.waitForEvent('dialog');
    await page.locator('main').click();
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await page.getByRole('button', { name: 'إيقاف رفع موقوفة.jpg' }).click();
    await row(page, 'موقوفة.jpg').filter({ hasText: 'موقوف عند' }).waitFor();
    await page.reload();
    await row(page, 'موقوفة.jpg').filter({ hasText: 'يُستأنف باختيار الملف نفسه' }).waitFor();
    const offsets = offsetsSent(page);
    await line.good();
    await choose(page, file);
    await row(page, 'موقوفة.jpg').filter({ hasText: 'رُفعت' }).waitFor();
    expect(offsets.length).toBeGreaterThan(0);
    expect(offsets).not.toContain(0);
  });

  test('leaving the screen for another stops nothing, and it is told there when it is over', async () => {
    await using page = await library();
    const line = await lineOf(page);
    await line.slow(200_000);
    await choose(page, await photos.take('', 'بعيدة.jpg', { noise: true }));
    await expect.poll(() => percentOf(page, 'بعيدة.jpg')).toBeGreaterThan(10);
    await page.getByRole('link', { name: 'حسابي', exact: true }).first().click();
    await page.getByRole('heading', { name: 'حسابي', level: 1 }).waitFor();
    await line.good();
    await page.getByText('رُفعت «بعيدة.jpg».').waitFor();
  });

  test('what is no picture is refused, with what to do: by its kind at once, by its bytes when it has come', async () => {
    await using page = await library();
    await choose(
      page,
      await photos.file('صفحة.html', '<!doctype html><script>alert(1)</script>'),
      await photos.file('رسم.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
      await photos.file('متنكّرة.jpg', '<!doctype html><script>alert(1)</script>'),
    );
    for (const name of ['صفحة.html', 'رسم.svg'])
      await row(page, name).filter({ hasText: 'النوع غير مسموح' }).filter({ hasText: 'JPEG' }).waitFor();
    await row(page, 'متنكّرة.jpg').filter({ hasText: 'المطلوب حفظه من جديد بصيغة JPEG' }).waitFor();
    expect(await page.locator('.picture', { hasText: 'متنكّرة' }).count()).toBe(0);
    await page.getByRole('button', { name: 'إزالة رسم.svg من القائمة' }).click();
    expect(await row(page, 'رسم.svg').count()).toBe(0);
  });
});

describe('one picture', () => {
  test('lacks alt and credit until somebody writes them; before that no article goes out with it', async () => {
    await using page = await library();
    const id = await taken(page, 'ferry', 'عبّارة.jpg');
    const draft = await written(id, 'عبّارة جديدة');
    await expect(publish(draft)).rejects.toMatchObject({ facts: { missing: ['pictureAlt', 'pictureCredit'] } });
    const card = page.locator(`#picture-${id}`);
    await card.filter({ hasText: 'بلا مصدر' }).filter({ hasText: 'بلا وصف بديل' }).click();
    await page.getByLabel('الوصف البديل').fill('عبّارة تقترب من الرصيف');
    // Leaving the field saves it, and so does Ctrl S on an Arabic board.
    await page.getByRole('textbox', { name: 'المصوّر' }).fill('كريم زين');
    await page.keyboard.press('Control+s');
    await page.getByText(/^محفوظ \d/).waitFor();
    await card.filter({ hasText: 'عبّارة تقترب من الرصيف' }).filter({ hasText: 'كريم زين' }).waitFor();
    expect(await card.textContent()).not.toMatch(/بلا مصدر|بلا وصف/);
    await expect(publish(draft)).resolves.toMatchObject({ path: expect.any(String) });

    await page.getByLabel('الشرح').fill('رصيف المرفأ');
    await page.getByLabel('الشرح').press('Enter');
    await card.filter({ hasText: /^رصيف المرفأ/ }).waitFor();
    await page.locator('main').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByLabel('الشرح').inputValue()).toBe('');
  });

  test('has a point that the keyboard moves, that is told, and that readers’ crops follow at once', async () => {
    await using page = await library();
    const id = await taken(page, 'bus', 'حافلة.jpg');
    await sql`update picture set alt = 'حافلة', credit = 'كريم' where id = ${id}`.execute(studio.db);
    const { path } = await publish(await written(id, 'حافلات المساء'));
    expect(await pageOf(path)).not.toContain('fx-70');
    await page.locator(`#picture-${id}`).click();
    const point = page.getByRole('slider', { name: 'نقطة الاهتمام' });
    await point.focus();
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
    expect(await point.getAttribute('aria-valuetext')).toBe('71% من اليسار، 49% من الأعلى');
    // Files are cut exactly there, pages nearly.
    const looksAt = async () => {
      const shown = await page.locator('.crops__one').all();
      return Promise.all(
        shown.map(async (crop) => [
          await crop.textContent(),
          await crop.locator('img').evaluate((image) => getComputedStyle(image).objectPosition),
        ]),
      );
    };
    await expect
      .poll(looksAt)
      .toEqual([
        ...['1.91:1', '16:9', '4:3', '1:1'].map((shape) => [shape, '71% 49%']),
        ...['16:9', '3:2', '1:1'].map((shape) => [shape, '70% 50%']),
      ]);
    await expect.poll(() => pageOf(path)).toContain('fx-70');

    const box = await page.locator('.focal').boundingBox();
    if (box === null) throw new Error('the picture is not drawn');
    const saved = savedOf(page, id, '"focusX":20');
    await page.mouse.click(box.x + box.width * 0.2, box.y + box.height * 0.9);
    await saved;
    await expect.poll(() => pageOf(path)).toMatch(/fx-20 fy-90/);
    await page.locator('main').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => pageOf(path)).toContain('fx-70');
  });

  test('says of each use whether readers see it, will at a set time, or nobody has decided', async () => {
    await using page = await library();
    const id = await taken(page, 'theatre', 'مسرح.jpg');
    await sql`update picture set alt = 'ما يُرى', credit = 'كريم' where id = ${id}`.execute(studio.db);
    const dueAt = new Date(Date.now() + 3_600_000);
    const due = await written(id, 'المسرح غدًا');
    await inTransaction(studio.db, (tx) =>
      scheduleArticle(tx, EDITOR, new Date(), { articleId: due.articleId, basedOn: due.revisionId, dueAt }),
    );
    await written(id, 'عن المسرح');
    await page.goto(studio.at(`/media?picture=${id}`));
    const uses = page.locator('.uses__one');
    await expect.poll(() => uses.count()).toBe(2);
    expect(await uses.filter({ hasText: 'المسرح غدًا' }).textContent()).toContain('مجدول');
    expect(await uses.filter({ hasText: 'عن المسرح' }).textContent()).toContain('مسودة');
  });

  test('says where it is used, and is replaced there, for readers too, after it was said what will change', async () => {
    await using page = await library();
    const old = await taken(page, 'dam', 'سدّ.jpg');
    const next = await taken(page, 'football-match', 'ملعب.jpg');
    const bare = await taken(page, 'wheat-field', 'صومعة.jpg');
    await sql`update picture set alt = 'ما يُرى', credit = 'كريم' where id in (${old}, ${next})`.execute(studio.db);
    const { path } = await publish(await written(old, 'خبر عن السدّ'));
    await written(old, 'مسودة عن السدّ');
    await page.goto(studio.at(`/media?picture=${old}`));
    const uses = page.locator('.uses__one');
    await expect.poll(() => uses.count()).toBe(2);
    expect(await uses.getByRole('link', { name: 'خبر عن السدّ' }).getAttribute('href')).toBe(path);
    expect(await uses.filter({ hasText: 'مسودة عن السدّ' }).getByRole('link').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'حذف الصورة…' }).count()).toBe(0);
    await page.getByText('لا تُحذف صورة مستعملة').waitFor();

    await page.getByRole('button', { name: 'استبدال في كل مكان…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('تتغيّر في مقالين').waitFor();
    // Which lacks something is said beforehand, and it can't be chosen.
    const lacking = dialog.locator(`.choices__one:has(img[src*="${await hashOf(bare)}"])`);
    await lacking.getByText('بلا وصف بديل').waitFor();
    await lacking.getByText('بلا مصدر').waitFor();
    await lacking.getByRole('radio').click({ force: true });
    expect(await lacking.getByRole('radio').isChecked()).toBe(false);
    await bringAxe(page);
    expect(await faultsIn(page)).toEqual([]);
    await dialog.locator(`.choices__one:has(img[src*="${await hashOf(next)}"])`).click();
    await dialog.getByRole('button', { name: 'استبدال في موضعين' }).click();
    await page.getByText('استُبدلت في مقالين.').waitFor();
    await expect.poll(() => pageOf(path)).toContain(await hashOf(next));
    expect(await pageOf(path)).not.toContain(await hashOf(old));

    await page.getByRole('button', { name: 'حذف الصورة…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^حذف/ }).click();
    await page.getByText(/^حُذفت/).waitFor();
    await expect.poll(() => page.locator(`#picture-${old}`).count()).toBe(0);
  });

  test('is not replaced or deleted by a reporter, who is told who may', async () => {
    await using page = await library();
    const id = await taken(page, 'greenhouse', 'بيت.jpg');
    await page.goto(studio.at('/people'));
    const link = await invite(page, KARIM, 'مراسل', 'محليّات').catch(() => invite(page, KARIM, 'مراسل'));
    await using karim = await studio.newPage();
    await accept(karim, studio, link);
    await karim.goto(studio.at(`/media?picture=${id}`));
    await karim.getByText('الاستبدال والحذف من حقوق: محرّر، مدير، في الصحيفة كلّها.').waitFor();
    expect(await karim.getByRole('button', { name: 'حذف الصورة…' }).count()).toBe(0);
    await karim.getByLabel('الوصف البديل').fill('بيت زجاجي');
    await karim.getByRole('textbox', { name: 'المصوّر' }).fill('كريم زين');
    await karim.locator('main').focus();
    await expect
      .poll(() => studio.db.selectFrom('picture').select(['alt', 'credit']).where('id', '=', id).executeTakeFirst())
      .toEqual({ alt: 'بيت زجاجي', credit: 'كريم زين' });

    // Once readers see it, the fields say who may.
    await publish(await written(id, 'بيوت زجاجية'));
    await karim.reload();
    await karim.getByText('فوصفها وقصّاتها من حقوق: محرّر، مدير، في كل قسم هي فيه.').waitFor();
    for (const field of ['الوصف البديل', 'المصوّر', 'الجهة', 'الشرح', 'التُقطت', 'الرخصة'])
      expect(await karim.getByRole('textbox', { name: field }).getAttribute('readonly'), field).not.toBeNull();
    const point = karim.getByRole('slider', { name: 'نقطة الاهتمام' });
    await point.focus();
    await karim.keyboard.press('Shift+ArrowRight');
    await karim.mouse.click(...(await insideOf(karim, '.focal')));
    expect(await point.getAttribute('aria-valuetext')).toBe('50% من اليسار، 50% من الأعلى');
    await bringAxe(karim);
    expect(await faultsIn(karim)).toEqual([]);
  });

  test('keeps alt and credit while readers see it: what is emptied goes back, and the field says why', async () => {
    await using page = await library();
    const id = await taken(page, 'museum-night', 'سراج.jpg');
    await sql`update picture set alt = 'سراج', credit = 'كريم' where id = ${id}`.execute(studio.db);
    const article = await written(id, 'سراج الزيت');
    await page.goto(studio.at(`/media?picture=${id}`));
    await page.locator('.focal').waitFor();
    // Published behind the pane's back: the server says it.
    await publish(article);
    const credit = page.getByRole('textbox', { name: 'المصوّر' });
    for (const said of ['لم يُفرغ مصدرها', null]) {
      await credit.fill('');
      await page.locator('main').focus();
      if (said !== null) await page.getByText(said).waitFor();
      await page.getByText('عاد كما كان: يراه القرّاء، فلا يُفرغ.').waitFor();
      expect(await credit.inputValue()).toBe('كريم');
      expect(await page.getByText('لم يُحفظ بعد').count()).toBe(0);
      await page.reload();
      await page.locator('.focal').waitFor();
    }
    await credit.fill('');
    await page.getByText('يراه القرّاء، فلا يُحفظ فارغًا.').waitFor();
    await credit.fill('كريم زين');
    await page.locator('main').focus();
    await page.getByText(/^محفوظ \d/).waitFor();
  });
});

const insideOf = async (page: Page, selector: string): Promise<[number, number]> => {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not drawn`);
  return [box.x + box.width / 4, box.y + box.height / 4];
};

const hashOf = async (id: PictureId): Promise<string> => {
  const { rows } = await sql<{ hash: string }>`select hash from picture where id = ${id}`.execute(studio.db);
  return rows[0]?.hash ?? 'none';
};

describe('finding', () => {
  test('words are found however they are spelt, filters stand in the address, and what hides the rest is said', async () => {
    await using page = await library();
    const id = await taken(page, 'hospital', 'IMG_0042.JPG');
    await page.locator(`#picture-${id}`).click();
    await page.getByLabel('الوصف البديل').fill('أطبّاء في مستشفى المدينة');
    await page.getByLabel('الجهة').fill('وكالة الساحل');
    await page.getByText(/^محفوظ \d/).waitFor();
    const saved = savedOf(page, id, 'وكالة الساحل');
    await page.keyboard.press('Escape');
    await saved;
    await page.goto(studio.at('/media'));
    await page.locator('.filters').waitFor();
    await page.locator('main').focus();
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('اطباء المدينه');
    await expect.poll(() => page.locator('.picture').count()).toBe(1);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('اطباء المدينه');
    await page.reload();
    await page.locator(`#picture-${id}`).waitFor();
    const said = page.locator('.list-head [role=status]');
    await expect.poll(() => said.textContent()).toBe('صورة واحدة');

    await page.goto(studio.at('/media?q=%D8%A7%D8%B7%D8%A8%D8%A7%D8%A1&upTo=2020-01-01'));
    await page.getByText('المرشّحات تحجب صورة واحدة.').waitFor();
    await page.getByRole('button', { name: 'مسح المرشّحات' }).click();
    await page.locator(`#picture-${id}`).waitFor();

    await page.goto(studio.at('/media'));
    // Of all of them it is told how much room they take.
    await expect.poll(() => said.textContent()).toMatch(/صور.* · [\d.]+ [كم]\.ب$/);
    await page.getByRole('combobox', { name: 'المصدر' }).click();
    await page.getByRole('option', { name: 'وكالة الساحل' }).click();
    await expect.poll(() => page.locator('.picture').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('agency')).toBe('وكالة الساحل');
  });

  test('a library of hundreds is scrolled to its end, and never drawn whole', async () => {
    await sql`
      insert into picture (hash, media_type, width_px, height_px, size_bytes, original_name, created_at, alt, credit)
      select lpad(to_hex(n), 64, '0'), 'image/webp', 800, 450, 1000, 'archive ' || n, timestamptz '2001-01-01', 'أرشيف', 'أرشيف'
      from generate_series(1, 400) n
    `.execute(studio.db);
    await using page = await library('?upTo=2001-01-02&sort=oldest');
    await page.getByText('400 صورة').waitFor();
    const last = page.locator('.pictures__cell[aria-posinset="400"]');
    await expect
      .poll(async () => {
        await page.keyboard.press('End');
        return last.count();
      })
      .toBe(1);
    expect(await page.locator('.pictures__cell').count()).toBeLessThan(60);
    await last.getByRole('link').click();
    await page.locator('.focal').waitFor();
    const place = await page.evaluate(() => scrollY);
    await page.keyboard.press('j');
    expect(await page.evaluate(() => scrollY)).toBe(place);
  });
});

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
