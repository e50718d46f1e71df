import { sql } from 'kysely';
import { expect } from 'vitest';
import type { WxrItem } from '../../../src/transfer/wordpress/wxr/index.ts';
import { bodyIn, metaIn, RUNNING, strangeScripts, textIn } from './page-text.ts';
import { becameOf, only, pageOf, publishedOf, type Rule, remarksOn, rule, type Seen } from './seen-import.ts';

const FIGURE = /<figure\b(?:(?!<figure\b)[\s\S])*?<\/figure>/g;
const figuresIn = (body: string): readonly string[] => body.match(FIGURE) ?? [];
const parts = (body: string, name: string): readonly string[] =>
  body.match(new RegExp(`<${name}\\b[\\s\\S]*?</${name}>`, 'g')) ?? [];
const bodyOf = async (seen: Seen): Promise<string> => bodyIn(await pageOf(seen, only(seen.items)));

/** Where a picture of the old site is now. */
async function mediaOf(seen: Seen, id: string): Promise<string> {
  const attachment = seen.site.items.find((item) => item.id === id && item.type === 'attachment');
  if (attachment === undefined) throw new Error(`no attachment ${id}`);
  const { thing, thingId } = becameOf(seen, attachment);
  expect([id, thing]).toEqual([id, 'picture']);
  const { rows } = await sql<{ hash: string }>`select hash from picture where id = ${thingId}`.execute(seen.site.db);
  return only(rows).hash;
}

const thumbnailOf = (item: WxrItem): string => item.meta.get('_thumbnail_id')?.at(-1) ?? '';

/** What plug-ins and editors leave in a text: a code in brackets, a comment of blocks or of the classic editor. */
const LEFTOVER = /\[\/?[a-z]+[_-][a-z_-]*[^\]]*\]|\[\/?(?:caption|gallery|embed|audio|video|playlist)\b[^\]]*\]|<!--/i;

async function noLeftovers({ pages }: Seen): Promise<void> {
  for (const [address, page] of pages) {
    const said = `${textIn(page)} ${textIn(textIn(page))} ${metaIn(page, 'description')} ${metaIn(page, 'og:description')}`;
    expect([address, LEFTOVER.exec(said)?.[0] ?? null]).toEqual([address, null]);
  }
}

/** In the markup of pages, and in that of texts within feeds, nothing runs but what is ours. */
function runsNothing(pages: Iterable<readonly [string, string]>): void {
  for (const [address, page] of pages) {
    const inside = /^<\?xml/.test(page) ? textIn(page) : '';
    for (const markup of [page, inside]) {
      for (const running of RUNNING) expect([address, running.exec(markup)?.[0] ?? null]).toEqual([address, null]);
      expect([address, strangeScripts(markup)]).toEqual([address, []]);
    }
  }
}

/** What stands in a text, and what of an old text must not. */
export const OF_BODIES: readonly Rule[] = [
  rule(/^featured image = the attachment$/, async (seen) => {
    const item = only(seen.items);
    const hash = await mediaOf(seen, thumbnailOf(item));
    expect(/<figure class="art__pic">[\s\S]*?<\/figure>/.exec(await pageOf(seen, item))?.[0]).toContain(hash);
    expect(seen.site.told.addresses.find(({ old }) => old === item.link)?.equal.picture).toBe(true);
  }),
  rule(/^one figure with caption «(.+)», alt «(.+)»$/, async (seen, [caption, alt]) => {
    const figure = only(figuresIn(await bodyOf(seen)));
    expect(textIn(only(parts(figure, 'figcaption'))).trim()).toBe(caption);
    expect(figure).toContain(`alt="${alt}"`);
  }),
  rule(/^(\d+) or more paragraphs$/, async (seen, [least]) =>
    expect(parts(await bodyOf(seen), 'p').length).toBeGreaterThanOrEqual(Number(least)),
  ),
  rule(/^one with a line break$/, async (seen) =>
    expect(parts(await bodyOf(seen), 'p').filter((one) => /<br\b/.test(one))).toHaveLength(1),
  ),
  rule(/^no shortcode or <!--more--> visible$/, noLeftovers),
  rule(/^no \[vc_\.\.\.\] visible in page, excerpt, search or feed$/, noLeftovers),
  rule(/^both pictures in the media library$/, async (seen) => {
    const pictures = seen.items.filter(({ type }) => type === 'attachment');
    expect(pictures).toHaveLength(2);
    for (const { id } of pictures) await mediaOf(seen, id);
  }),
  rule(/^the article imported without image and named in the report$/, async (seen) => {
    const item = only(seen.items.filter(({ type }) => type === 'post'));
    expect((await publishedOf(seen, item)).lead).toBeNull();
    expect(remarksOn(seen, item).map(({ kind, what }) => [kind, what])).toContainEqual([
      'picture-unknown',
      thumbnailOf(item),
    ]);
  }),
  rule(/^a gallery of two pictures in this order$/, async (seen) => {
    const ids = /ids="([\d,]+)"/.exec(only(seen.items).content)?.[1]?.split(',') ?? [];
    const known = ids.filter((id) => seen.site.items.some((item) => item.id === id));
    expect(known).toHaveLength(2);
    const gallery = /<figure class="gallery"[\s\S]*/.exec(await bodyOf(seen))?.[0] ?? '';
    const shown = [...gallery.matchAll(/src="\/media\/([0-9a-f]+)/g)].map(([, hash]) => hash);
    expect(shown).toEqual(await Promise.all(known.map((id) => mediaOf(seen, id))));
  }),
  rule(/^nothing visible for the empty one$/, async (seen) =>
    expect((await bodyOf(seen)).match(/<figure class="gallery"/g)).toHaveLength(1),
  ),
  rule(/^the missing id reported$/, async (seen) => {
    const item = only(seen.items);
    const ids = /ids="([\d,]+)"/.exec(item.content)?.[1]?.split(',') ?? [];
    const missing = ids.filter((id) => seen.site.items.every((one) => one.id !== id));
    const told = remarksOn(seen, item).flatMap(({ kind, what }) => (kind === 'picture-missing' ? [what] : []));
    expect(told).toEqual(missing);
  }),
  rule(/^embeds kept as embeds that load nothing before consent$/, async (seen) => {
    const body = await bodyOf(seen);
    expect((body.match(/<figure class="embed"/g) ?? []).length).toBeGreaterThanOrEqual(2);
    expect(body.replace(/<template>[\s\S]*?<\/template>/g, '')).not.toMatch(/<(?:iframe|script|img|audio|video)\b/);
  }),
  rule(/^the iframe is dropped or becomes a link$/, async (seen) => {
    const body = await bodyOf(seen);
    for (const [, address = ''] of only(seen.items).content.matchAll(/<iframe\b[^>]*src="([^"]*)"/g)) {
      expect(body).not.toContain(`src="${address}"`);
      expect(body).toContain(`href="${address}"`);
    }
  }),
  rule(/^no handler survives$/, async ({ pages }) => runsNothing(pages)),
  rule(/^nothing runs anywhere: page, studio, search results, feed, report$/, async ({ pages, site }) =>
    runsNothing([...pages, ['the report', site.told.html]]),
  ),
  rule(/^the script address never becomes a link$/, async ({ pages, site }) =>
    runsNothing([...pages, ['the report', site.told.html]]),
  ),
  rule(/^the paragraph and the picture, in order$/, async (seen) => {
    const body = await bodyOf(seen);
    const id = /image="(\d+)"/.exec(only(seen.items).content)?.[1] ?? '';
    const [paragraph, picture] = [body.indexOf('<p'), body.indexOf(await mediaOf(seen, id))];
    expect([paragraph >= 0, picture > paragraph]).toEqual([true, true]);
  }),
  rule(/^unknown shortcode (\S+) named in the report$/, async (seen, [name]) =>
    expect(remarksOn(seen, only(seen.items)).map(({ kind, what }) => [kind, what])).toContainEqual(['shortcode', name]),
  ),
  rule(/^paragraph start-aligned$/, async (seen) =>
    expect(await bodyOf(seen)).not.toMatch(/align|text-right|<p[^>]*style/),
  ),
  rule(/^no letter-spacing$/, async (seen) =>
    expect(await pageOf(seen, only(seen.items))).not.toContain('letter-spacing'),
  ),
  rule(/^quote with its source$/, async (seen) => {
    const source = /<cite>(.*?)<\/cite>/.exec(only(seen.items).content)?.[1] ?? '';
    expect(
      parts(only(parts(await bodyOf(seen), 'blockquote')), 'footer')
        .map(textIn)
        .map((one) => one.trim()),
    ).toEqual([source]);
  }),
  rule(/^table kept$/, async (seen) => {
    const cells = (markup: string) => parts(markup, 'td').map((cell) => textIn(cell).trim());
    expect(cells(await bodyOf(seen))).toEqual(cells(only(seen.items).content));
  }),
  rule(/^missing block reported$/, async (seen) => {
    const ref = /wp:block \{"ref":(\d+)\}/.exec(only(seen.items).content)?.[1];
    expect(remarksOn(seen, only(seen.items)).map(({ kind, what }) => [kind, what])).toContainEqual([
      'reusable-missing',
      ref,
    ]);
  }),
];
