import { expect } from 'vitest';
import type { WxrComment } from '../../../src/transfer/wordpress/wxr/index.ts';
import { textIn } from './page-text.ts';
import { only, pageOf, type Rule, rule, type Seen } from './seen-import.ts';

/** A comment as it stands in a page: what it answers, and its markup. */
type Shown = { readonly parent: string | null; readonly markup: string };

/** Every comment in a page, by its old number. */
function threadIn(page: string): ReadonlyMap<string, Shown> {
  const shown = new Map<string, Shown>();
  const above: (string | null)[] = [];
  let last: string | null = null;
  for (const [mark, id, markup = ''] of page.matchAll(
    /<ol class="thread">|<\/ol>|<article class="cmt" id="comment-(\d+)">([\s\S]*?)<\/article>/g,
  )) {
    if (mark.startsWith('<ol')) above.push(last);
    else if (mark === '</ol>') last = above.pop() ?? null;
    if (id === undefined) continue;
    shown.set(id, { parent: above.at(-1) ?? null, markup });
    last = id;
  }
  return shown;
}

/** A trap counts the comments of its article from one; the file has another number before it. */
const numbered = (seen: Seen, said: string): WxrComment =>
  only(only(seen.items).comments.filter(({ id }) => id.endsWith(said) && Number(id) % 1_000 === Number(said) % 1_000));

async function threadOf(seen: Seen): Promise<ReadonlyMap<string, Shown>> {
  return threadIn(await pageOf(seen, only(seen.items)));
}

const HIDDEN: Readonly<Record<string, (comment: WxrComment) => boolean>> = {
  spam: ({ approved }) => approved === 'spam',
  pending: ({ approved }) => approved === '0',
  trash: ({ approved }) => approved === 'trash',
  'pingback (or listed apart)': ({ type }) => type === 'pingback',
  note: ({ type }) => type === 'note',
};

/** What stands after the numbers of a list: how those comments are shown. */
const SHOWN: readonly (readonly [
  RegExp,
  (seen: Seen, thread: ReadonlyMap<string, Shown>, found: readonly string[]) => void,
])[] = [
  [
    /^(\d+)(?: at top level)?$/,
    (seen, thread, [id = '']) => expect([id, thread.get(numbered(seen, id).id)?.parent]).toEqual([id, null]),
  ],
  [
    /^(\d+) under (it|that)$/,
    (seen, thread, [id = '']) => {
      const shown = [...thread.keys()];
      const own = numbered(seen, id).id;
      expect([id, thread.get(own)?.parent]).toEqual([id, shown[shown.indexOf(own) - 1]]);
    },
  ],
  [
    /^(\d+) with no script and no handler$/,
    (seen, thread, [id = '']) => {
      const markup = thread.get(numbered(seen, id).id)?.markup ?? '';
      expect(textIn(markup).trim()).not.toBe('');
      expect(markup).not.toMatch(/<script|\son[a-z]+=|javascript:|<img|alert/i);
    },
  ],
  [
    /^(\d+) and (\d+) at top level or under one another with the loop cut$/,
    (seen, thread, ids) => {
      const own = ids.map((id) => numbered(seen, id).id);
      const tops = own.filter((id) => thread.get(id)?.parent === null);
      expect(tops.length).toBeGreaterThan(0);
      for (const id of own) expect([...own, null]).toContain(thread.get(id)?.parent);
    },
  ],
  [
    /^(\d+) with (\d+) under it$/,
    (seen, thread, [above = '', below = '']) => {
      expect(thread.get(numbered(seen, above).id)?.parent).toBeNull();
      expect(thread.get(numbered(seen, below).id)?.parent).toBe(numbered(seen, above).id);
    },
  ],
  [
    /^(\d+) with its line breaks$/,
    (seen, thread, [id = '']) => {
      const comment = numbered(seen, id);
      const said = textIn(thread.get(comment.id)?.markup.replace(/<header[\s\S]*<\/header>/, '') ?? '');
      expect(said.split('\n').filter((line) => line.trim() !== '')).toEqual(
        comment.content.split('\n').filter((line) => line.trim() !== ''),
      );
    },
  ],
];

/** What readers said, and what of them nobody may see. */
export const OF_COMMENTS: readonly Rule[] = [
  rule(/^shown to readers: (.+)$/, async (seen, [list = '']) => {
    const thread = await threadOf(seen);
    const named = new Set<string>();
    for (const one of list.split(', ')) {
      const [kind, found] = only(
        SHOWN.flatMap(([said, holds]) =>
          said.exec(one) === null ? [] : [[holds, said.exec(one)?.slice(1) ?? []] as const],
        ),
      );
      kind(seen, thread, found);
      for (const id of one.match(/\d+/g) ?? []) named.add(numbered(seen, id).id);
    }
    expect([...thread.keys()].sort()).toEqual([...named].sort());
  }),
  rule(/^hidden: (.+)$/, async (seen, [list = '']) => {
    const thread = await threadOf(seen);
    for (const kind of list.split(', ')) {
      const isKind = HIDDEN[kind];
      if (isKind === undefined) throw new Error(`a kind of comment that no rule knows: ${kind}`);
      const hidden = only(seen.items).comments.filter(isKind);
      expect([kind, hidden.length > 0]).toEqual([kind, true]);
      for (const { id, content } of hidden) {
        expect([id, thread.has(id)]).toEqual([id, false]);
        if (content.length > 12) for (const page of seen.pages.values()) expect(page).not.toContain(content);
      }
    }
  }),
  rule(/^no address or IP anywhere public$/, async ({ pages, site }) => {
    const secrets = site.items.flatMap(({ comments }) => comments.flatMap(({ email, address }) => [email, address]));
    const told = secrets.filter((secret) => secret !== '' && [...pages.values()].some((page) => page.includes(secret)));
    expect(told).toEqual([]);
  }),
];
