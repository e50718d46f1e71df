import { expect } from 'vitest';
import { lettersAlone, withoutInvisible } from '../../../src/arabic/index.ts';
import { parseBody, plainTextOf } from '../../../src/body/index.ts';
import { plainTitle } from '../../../src/transfer/wordpress/wxr/index.ts';
import { bodyIn, headlineIn, isFeed, metaIn, textIn, titlesIn } from './page-text.ts';
import { homeOf, only, pageOf, publishedOf, type Rule, remarksOn, rule, type Seen } from './seen-import.ts';

/** Signs that nobody sees. The joiners are not among them: Persian words are spelt with one. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** Blanks of any width are one blank. */
const level = (text: string): string => text.replace(/\s+/g, ' ').trim();

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

async function textOf(seen: Seen): Promise<string> {
  return plainTextOf(parseBody((await publishedOf(seen, only(seen.items))).body));
}

/** Nothing of it stands in what people read, nor in what a page says of itself; in code it may be how a letter is written. */
async function nowhere({ pages, site }: Seen, words: string): Promise<void> {
  const shown = [...pages, ['the report', site.told.html] as const].filter(([, page]) => {
    const markup = page.replace(/<script\b[\s\S]*?<\/script>/g, ' ');
    return [markup, textIn(markup), textIn(textIn(markup))].some((text) => text.includes(words));
  });
  expect(shown.map(([address]) => address)).toEqual([]);
}

const holdsAllWords = async (seen: Seen): Promise<void> => {
  const item = only(seen.items);
  const source = item.content.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ');
  const read = new Set(
    wordsOf(withoutInvisible(`${textIn(await pageOf(seen, item))} ${(await textOf(seen)).normalize('NFC')}`)),
  );
  const run = wordsOf(textIn(await pageOf(seen, item))).join('');
  const said = wordsOf(withoutInvisible(textIn(`${plainTitle(item.title)} ${source}`)).normalize('NFC'));
  expect(said.filter((word) => !read.has(word) && !run.includes(word))).toEqual([]);
};

/** What a newsroom and its readers read. */
export const OF_WORDS: readonly Rule[] = [
  rule(/^title: (.+)$/s, async (seen, [title = '']) => {
    const item = only(seen.items);
    expect(level((await publishedOf(seen, item)).headline)).toBe(level(title));
    expect(level(headlineIn(await pageOf(seen, item)))).toBe(level(title));
  }),
  rule(/^text holds (\S+) once$/, async (seen, [mark = '']) => {
    const prose = bodyIn(await pageOf(seen, only(seen.items))).replace(/<code>[\s\S]*?<\/code>/g, '');
    expect(textIn(prose).split(mark)).toHaveLength(2);
  }),
  rule(/^never shown as (\S+)$/, (seen, [words = '']) => nowhere(seen, words)),
  rule(/^(\S+) never (?:shown|visible)$/, (seen, [words = '']) => nowhere(seen, words.replaceAll('\\\\', '\\'))),
  rule(/^never (0000) or (-0001) anywhere$/, async ({ pages, site }, years) => {
    for (const year of years) {
      const dated = new RegExp(`(?<!\\d)${year}-\\d\\d`);
      expect([...pages].filter(([, text]) => dated.test(text))).toEqual([]);
      expect(site.told.html).not.toMatch(dated);
    }
  }),
  rule(/^kept exactly$/, async (seen) => {
    const item = only(seen.items);
    const page = textIn(await pageOf(seen, item));
    const said = [
      item.title,
      textIn(item.content),
      ...item.comments.flatMap(({ author, content }) => [author, content]),
    ];
    for (const text of said) for (const one of text.match(ASTRAL) ?? []) expect(page).toContain(one);
    const slug = decodeURIComponent(item.slug);
    for (const one of slug.match(ASTRAL) ?? []) expect(decodeURI(homeOf(seen, item))).toContain(one);
    expect(headlineIn(page)).toBe('');
    expect(headlineIn(await pageOf(seen, item))).toBe(item.title);
  }),
  rule(/^text kept$/, holdsAllWords),
  rule(/^readable text kept$/, holdsAllWords),
  rule(/^the text «(.+)» is in the article$/, async (seen, [text = '']) =>
    expect(textIn(bodyIn(await pageOf(seen, only(seen.items))))).toContain(text),
  ),
  rule(/^description «(.+)»$/, async (seen, [text = '']) => {
    const page = await pageOf(seen, only(seen.items));
    for (const name of ['description', 'og:description']) expect([name, metaIn(page, name)]).toEqual([name, text]);
  }),
  rule(/^stored in NFC$/, async (seen) => {
    const { headline, path } = await publishedOf(seen, only(seen.items));
    for (const text of [headline, path, await textOf(seen)]) expect(text).toBe(text.normalize('NFC'));
  }),
  rule(/^search finds it by the composed spelling$/, async (seen) => {
    const item = only(seen.items);
    const { headline } = await publishedOf(seen, item);
    expect(lettersAlone(headline)).toBe(lettersAlone(item.title.normalize('NFC')));
  }),
  rule(/^search for «(?:ال)?(.+)» forms works folded$/, async (seen, [word = '']) =>
    expect(lettersAlone(await textOf(seen))).toContain(lettersAlone(word)),
  ),
  rule(/^slug, search key and title in feeds carry no invisible marks$/, async (seen) => {
    const item = only(seen.items);
    const { headline } = await publishedOf(seen, item);
    expect(decodeURI(homeOf(seen, item))).not.toMatch(INVISIBLE);
    expect(lettersAlone(headline)).not.toMatch(INVISIBLE);
    for (const [address, feed] of seen.pages)
      if (isFeed(address)) for (const title of titlesIn(feed)) expect(unisolated(title)).not.toMatch(INVISIBLE);
  }),
  rule(/^named in the report with the proposed repair \(«(.+)»\)$/, async (seen, [repair = '']) => {
    const proposed = remarksOn(seen, only(seen.items)).filter(({ kind }) => kind === 'misread');
    expect(proposed.map(({ instead }) => instead)).toContainEqual(expect.stringContaining(repair));
    expect(seen.site.told.html).toContain(repair);
  }),
  rule(/^named in the report with the proposed repair$/, async (seen) => {
    const proposed = remarksOn(seen, only(seen.items)).filter(({ kind }) => kind === 'misread');
    expect(proposed.length).toBeGreaterThan(0);
    for (const { what, instead } of proposed) {
      expect(wordsOf(instead).join('')).toMatch(/^\p{Script=Arabic}+$/u);
      expect(instead).not.toBe(what);
    }
  }),
  rule(/^repaired only when the editor says so, or repaired with the original kept$/, async (seen) =>
    expect((await publishedOf(seen, only(seen.items))).headline).toBe(plainTitle(only(seen.items).title)),
  ),
  rule(/^the good words stay untouched$/, async (seen) => {
    const item = only(seen.items);
    const good = wordsOf(`${item.title} ${textIn(item.content)}`).filter((word) => /^\p{Script=Arabic}+$/u.test(word));
    expect(good.length).toBeGreaterThan(0);
    const page = textIn(await pageOf(seen, item));
    for (const word of good) expect(page).toContain(word);
    for (const { what, instead } of remarksOn(seen, item))
      for (const word of good) if (what.includes(word)) expect(instead).toContain(word);
  }),
];

/** The signs that set a foreign word apart belong to how a feed shows it, and are put there by us. */
const unisolated = (title: string): string => title.replace(/^\u200f|\u2068([^\u2066-\u2069]*)\u2069/g, '$1');
