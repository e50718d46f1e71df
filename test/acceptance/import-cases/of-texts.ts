import { expect } from 'vitest';
import { canonicalPath } from '../../../src/arabic/index.ts';
import { readImport } from '../../builders/read-import.ts';
import { metaIn, textIn } from '../import-outcomes/page-text.ts';
import { becameOf, only, pageOf, publishedOf } from '../import-outcomes/seen-import.ts';
import type { CaseKind } from './case-kind.ts';
import { exportOf, oldPath, type Written } from './written-export.ts';

const typographic = (code: string): string => code.replace(/="([^"]*)"/g, '=“$1″');

/** Texts, comments and slugs. */
export const CASES_OF_TEXTS: readonly CaseKind[] = [
  {
    input: /^(\[vc_row\].*)$/s,
    outcome: /^description, excerpt, card and search text: «(.+)»$/,
    holds: async ([content = '', text]) => {
      await using site = await readImport([exportOf([{ id: 1, content }])]);
      const item = only(site.items);
      const page = await pageOf({ site }, item);
      for (const name of ['description', 'og:description']) expect([name, metaIn(page, name)]).toEqual([name, text]);
      for (const [address, read] of await site.everything()) {
        expect([address, /\[\/?vc_/.test(read)]).toEqual([address, false]);
        if (address === '/' || address === '/feed/') expect(textIn(textIn(read))).toContain(text);
      }
    },
  },
  {
    input: /^attribute quotes turned into typographic ones$/,
    outcome: /^print view without any shortcode$/,
    holds: async () => {
      const code =
        '[vc_row][vc_column width="2/3"][vc_column_text el_class="a b"]افتتح الوزير المعرض.[/vc_column_text][/vc_column][/vc_row]';
      const forms = [
        typographic(code),
        code.replaceAll('"', '&#8221;'),
        code.replaceAll('"', '&quot;'),
        code.replace(/="([^"]*)"/g, '=«$1»'),
        code.replaceAll('"', '’'),
      ];
      await using site = await readImport([
        exportOf(forms.map((content, index) => ({ id: index + 1, content: `<p>${content}</p>` }))),
      ]);
      expect(site.items).toHaveLength(forms.length);
      for (const [index, item] of site.items.entries()) {
        const page = textIn(await pageOf({ site }, item));
        expect(page).toContain('افتتح الوزير المعرض.');
        expect([forms[index], /\[\/?vc_|2\/3/.exec(page)]).toEqual([forms[index], null]);
      }
    },
  },
  {
    input: /^comment (\d+) parent (\d+), comment (\d+) parent (\d+); new ids differ$/,
    outcome: /^threads as before, depth (\d+)$/,
    holds: async ([middle, top, last, above, depth]) => {
      const thread = [
        { id: Number(top) },
        { id: Number(middle), parent: Number(top) },
        { id: Number(last), parent: Number(above) },
      ];
      // Comments of another article come first, so that no number here is that of the old site.
      const before: Written = { id: 7, comments: [{ id: 901 }, { id: 902 }, { id: 903 }] };
      for (const comments of [thread, [...thread].reverse()]) {
        await using site = await readImport([exportOf([before, { id: 8, comments }])]);
        const page = (await site.follow(oldPath({ id: 8 }))).text;
        const talk = page.slice(page.indexOf('id="comments"'));
        const shown = talk.match(/<ol class="thread">|<\/ol>|id="comment-\d+"/g) ?? [];
        const expected = thread.flatMap(({ id }) => ['<ol class="thread">', `id="comment-${id}"`]);
        expect(shown.slice(0, 2 * Number(depth))).toEqual(expected);
      }
    },
  },
  {
    input: /^slug «(.+)» and «(.+)»$/,
    outcome: /^first: decoded; second: bare % kept safe \(%25\); both dated and ordered rightly$/,
    holds: async ([first = '', second = '']) => {
      const written: readonly Written[] = [
        { id: 1, slug: first, title: 'الأقدم', date: '2018-01-02 10:00:00' },
        { id: 2, slug: second, title: 'الأحدث', date: '2019-01-02 10:00:00' },
      ];
      await using site = await readImport([exportOf(written)]);
      const live = await Promise.all(site.items.map((item) => publishedOf({ site }, item)));
      expect(live.map(({ path }) => path)).toEqual(written.map((one) => canonicalPath(oldPath(one))));
      expect(live.map(({ published_at }) => published_at?.toISOString().slice(0, 10))).toEqual([
        '2018-01-02',
        '2019-01-02',
      ]);
      const { location } = await site.ask(encodeURI(oldPath({ id: 2, slug: second })).replace('%25/', '%/'));
      expect(location).toBe(encodeURI(oldPath({ id: 2, slug: second })));
      const { text: front } = await site.ask('/feed/');
      expect(front.indexOf('الأحدث')).toBeLessThan(front.indexOf('الأقدم'));
    },
  },
  {
    input: /^post_name (%\S+)$/,
    outcome: /^address bar shows (\/\S+\/); canonical tag is the encoded form of the same$/,
    holds: async ([slug, shown = '']) => {
      await using site = await readImport([exportOf([{ id: 1, slug: slug ?? '' }])]);
      const { at, text } = await site.follow(`/${slug}/`);
      expect(decodeURI(at)).toBe(shown);
      expect(text).toContain(`<link rel="canonical" href="https://paper.example${encodeURI(shown)}"/>`);
    },
  },
  {
    input: /^post_name of (\d+) encoded characters$/,
    outcome: /^kept whole for the old address; no database cut anywhere, else an error$/,
    holds: async ([length]) => {
      const slug = encodeURIComponent('خبرعنالمدينة').repeat(20).toLowerCase();
      const whole = slug.slice(0, Number(length) - (Number(length) % 6));
      await using site = await readImport([exportOf([{ id: 1, slug: whole }])]);
      const item = only(site.items);
      expect(becameOf({ site }, item).path).toBe(`/${decodeURIComponent(whole)}/`);
      expect((await site.follow(`/${whole}/`)).status).toBe(200);
    },
  },
];
