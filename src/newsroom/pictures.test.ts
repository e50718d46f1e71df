import { expect, test } from 'vitest';
import { newsroom } from '../../test/builders/newsroom.ts';
import { type Body, parseBody } from '../body/index.ts';
import { createAuthor, createStaticPage, saveDraft } from './index.ts';

const paragraph = { type: 'paragraph', attrs: { id: 'b-1', dir: null }, content: [{ type: 'text', text: 'الجسر.' }] };
const image = {
  type: 'image',
  attrs: { id: 'b-2', dir: null, picture: 999, src: null, alt: '', credit: '' },
};

const places = [
  ['by itself', image],
  ['in a gallery', { type: 'gallery', attrs: { id: 'b-3', dir: null }, content: [image] }],
  [
    'in a list',
    {
      type: 'bulletList',
      attrs: { id: 'b-3', dir: null },
      content: [{ type: 'listItem', content: [paragraph, image] }],
    },
  ],
] as const;

const bodyWith = (block: object): Body => parseBody({ type: 'doc', attrs: { version: 1 }, content: [block] });

for (const [where, block] of places)
  test(`a picture that nobody holds is refused, ${where}, of an article and of a page`, async () => {
    await using news = await newsroom();
    const at = news.clock.now();
    const body = bodyWith(block);
    const content = { ...(await news.content({})), body };
    const page = { parentId: null, title: 'من نحن', slug: null, body };
    const refused = { code: 'newsroom.unknownThing', facts: { thing: 'picture', ids: [999] } };
    await expect(
      news.run((tx) => saveDraft(tx, news.reporter, at, { articleId: null, content })),
    ).rejects.toMatchObject(refused);
    await expect(news.run((tx) => createStaticPage(tx, news.editor, at, page))).rejects.toMatchObject(refused);
  });

test('a portrait that nobody holds is refused', async () => {
  await using news = await newsroom();
  const author = { kind: 'staff', name: 'ليلى', slug: null, role: '', bio: '', portraitId: 999 as never } as const;
  await expect(news.run((tx) => createAuthor(tx, news.editor, news.clock.now(), author))).rejects.toMatchObject({
    code: 'newsroom.unknownThing',
  });
});
