import { sql } from 'kysely';
import { expect } from 'vitest';
import { parseBody } from '../../../src/body/index.ts';
import type { WxrItem } from '../../../src/transfer/wordpress/wxr/index.ts';
import { type ReadImport, readImport } from '../../builders/read-import.ts';
import { bodyIn } from '../import-outcomes/page-text.ts';
import { becameOf, only, pageOf, publishedOf } from '../import-outcomes/seen-import.ts';
import type { CaseKind } from './case-kind.ts';
import { exportOf, HOME, picture, type Written } from './written-export.ts';

const post = (site: ReadImport): WxrItem => only(site.items.filter(({ type }) => type === 'post'));

/** The bytes of each picture of the old site, by its number there; every one has a colour of its own. */
async function hashesOf(site: ReadImport): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const item of site.items.filter(({ type }) => type === 'attachment')) {
    const { rows } = await sql<{
      hash: string;
    }>`select hash from picture where id = ${becameOf({ site }, item).thingId}`.execute(site.db);
    hashes.set(item.id, only(rows).hash);
  }
  return hashes;
}

/** Which pictures a page shows in its galleries, in order, by their numbers in the old site. */
async function galleryOf(site: ReadImport): Promise<readonly (string | undefined)[]> {
  const byHash = new Map([...(await hashesOf(site))].map(([id, hash]) => [hash, id]));
  const gallery = /<figure class="gallery"[\s\S]*/.exec(bodyIn(await pageOf({ site }, post(site))))?.[0] ?? '';
  return [...gallery.matchAll(/src="\/media\/([0-9a-f]+)/g)].map(([, hash = '']) => byHash.get(hash));
}

const library = (count: number, from: number): readonly Written[] =>
  Array.from({ length: count }, (_, index) => picture(from + index, `loose-${index}.png`));

/** What is in the library under a name. */
async function namesIn(site: ReadImport): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select original_name as name from picture order by id`.execute(site.db);
  return rows.map(({ name }) => name);
}

async function keepsName(file: string): Promise<void> {
  for (const written of [file, encodeURIComponent(file), encodeURIComponent(file).toLowerCase()]) {
    await using site = await readImport([
      exportOf([
        { id: 5, type: 'attachment', file: written, title: 'صورة' },
        { id: 1, meta: { _thumbnail_id: '5' } },
      ]),
    ]);
    expect([written, await namesIn(site)]).toEqual([written, [file]]);
    const [hash = ''] = (await hashesOf(site)).values();
    expect(await pageOf({ site }, post(site))).toMatch(new RegExp(`/media/${hash}(?:-\\d+)?\\.(?:png|jpeg)"`));
  }
}

/** Pictures that come along. */
export const CASES_OF_MEDIA: readonly CaseKind[] = [
  {
    input: /^\[gallery ids="(\d+),(\d+)"\] where the new library already has other pictures \d+ and \d+$/,
    outcome: /^the two pictures that were (\d+) and (\d+) in the OLD site, in this order$/,
    holds: async ([one = '', other = '', first, second]) => {
      const content = `[gallery ids="${one},${other}"]`;
      // The library counts from one: of so many, some have the numbers of others.
      const before = library(Math.max(Number(one), Number(other)) + 3, 100);
      for (const ids of [
        [one, other],
        [other, one],
      ]) {
        const own = ids.map((id) => picture(Number(id), `own-${id}.png`));
        await using site = await readImport([exportOf([...before, ...own, { id: 1, content }])]);
        expect(await galleryOf(site)).toEqual([first, second]);
      }
    },
  },
  {
    input: /^post (\d+) with \[gallery\] and two attachments whose parent is \d+; ten pictures without parent$/,
    outcome: /^exactly the two attached pictures$/,
    holds: async ([id]) => {
      const parent = Number(id);
      const written = [
        ...library(10, 100),
        picture(31, 'a.png', parent),
        { id: parent, content: '[gallery]' },
        picture(32, 'b.png', parent),
      ];
      await using site = await readImport([exportOf(written)]);
      expect(await galleryOf(site)).toEqual(['31', '32']);
    },
  },
  {
    input: /^(<!-- wp:image \{"id":\d+\} -->.*)$/s,
    outcome: /^opens in the studio as a picture by address, marked «(.+)»; nothing crashes$/,
    holds: async ([content = '']) => {
      await using site = await readImport([exportOf([{ id: 1, content }])]);
      const address = /src="([^"]*)"/.exec(content)?.[1];
      // What an editor opens: a picture of another site, by its address and in no library.
      const body = parseBody((await publishedOf({ site }, post(site))).body);
      expect(JSON.stringify(body)).toContain(JSON.stringify(address));
      expect(JSON.stringify(body)).not.toContain('"pictureId"');
      expect(site.told.remarks).toMatchObject([{ kind: 'picture-missing', what: address }]);
      expect(bodyIn(await pageOf({ site }, post(site)))).not.toContain('<img');
    },
  },
  {
    input: /^gallery block with ids in data-id and in the block comment$/,
    outcome: /^thumbnail, link and enlarged view are one and the same picture$/,
    holds: async () => {
      const own = [12, 15].map((id) => picture(id, `own-${id}.png`));
      const figure = (id: number) => {
        const file = `${HOME}/wp-content/uploads/2019/03/own-${id}`;
        return `<li class="blocks-gallery-item"><figure><a href="${file}.png"><img src="${file}-300x200.png" data-id="${id}" data-full-url="${file}.png" class="wp-image-${id}"/></a></figure></li>`;
      };
      const old = `<!-- wp:gallery {"ids":[12,15],"linkTo":"media"} --><figure class="wp-block-gallery"><ul>${[12, 15].map(figure).join('')}</ul></figure><!-- /wp:gallery -->`;
      const nested = `<!-- wp:gallery {"linkTo":"media"} --><figure class="wp-block-gallery has-nested-images">${[
        12, 15,
      ]
        .map(
          (id) =>
            `<!-- wp:image {"id":${id}} -->${figure(id)
              .replace(/<\/?li[^>]*>/g, '')
              .replace('<figure>', '<figure class="wp-block-image">')}<!-- /wp:image -->`,
        )
        .join('')}</figure><!-- /wp:gallery -->`;
      for (const content of [old, nested]) {
        await using site = await readImport([exportOf([...library(20, 100), ...own, { id: 1, content }])]);
        expect(await galleryOf(site)).toEqual(['12', '15']);
        const hashes = await hashesOf(site);
        const shown = [...bodyIn(await pageOf({ site }, post(site))).matchAll(/\/media\/([0-9a-f]+)/g)].map(
          ([, hash]) => hash,
        );
        expect(new Set(shown)).toEqual(new Set([hashes.get('12'), hashes.get('15')]));
      }
    },
  },
  {
    input: /^upload «(.+)»$/,
    outcome: /^original name kept as «.+»; the stored name is safe and unique; nothing is cut$/,
    holds: ([file = '']) => keepsName(file),
  },
  { input: /^file «(.+)»$/, outcome: /^library shows «.+»$/, holds: ([file = '']) => keepsName(file) },
];
