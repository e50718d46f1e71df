import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { damaged } from '../../../../test/builders/damaged.ts';
import { randomFrom } from '../../../../test/builders/random.ts';
import { sharedData } from '../../../../test/shared-data.ts';
import { itemOf, readAll, wxrOf } from './builders.ts';
import { sourceOf } from './export-source.ts';

const COPIES = 10_000;
const SEED = 20_251_129;

const comment = (id: number) =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_content><![CDATA[أحسنت & ]]></wp:comment_content></wp:comment>`;
const OWN = wxrOf(
  [1, 2, 3, 4]
    .map((id) =>
      itemOf(
        id,
        `<title><![CDATA[خبر ${id}]]></title>\n<content:encoded><![CDATA[<p>نص]]></content:encoded>${comment(id)}`,
      ),
    )
    .join(''),
);
const NAMES = ['importer-crazy-cdata.xml', 'importer-namespace-edge-cases.xml', 'nasty-2-damaged.xml'];
const files = [OWN, ...NAMES.map((name) => sharedData(`wxr/${name}`))].flatMap((path, at) =>
  path === null ? [] : [at === 0 ? Buffer.from(path) : readFileSync(path)],
);

test(`${COPIES} damaged copies are read to their ends`, async () => {
  const random = randomFrom(SEED);
  const below = (limit: number) => Math.floor(random() * limit);
  let [items, expected] = [0, 0];
  for (let copy = 0; copy < COPIES; copy++) {
    const file = files[copy % files.length] ?? Buffer.from(OWN);
    const bytes = damaged(file, below);
    const reads = await readAll(sourceOf(`seed ${SEED}, copy ${copy}`, bytes));
    const end = reads.at(-1);
    if (end?.kind !== 'end') throw new Error(`seed ${SEED}, copy ${copy} has no end`);
    // Every byte belongs to one piece, or to none for being blank; pieces come in order.
    let at = 0;
    for (const read of reads) {
      if (read.at < at || read.next.at < read.at)
        throw new Error(`seed ${SEED}, copy ${copy}: out of order at ${read.at}`);
      at = read.next.at;
    }
    if (file !== files[0]) continue;
    items += reads.filter(({ kind }) => kind === 'item').length;
    expected += 4;
  }
  // One to four damages in a file of four items, and most of the items come through.
  expect(items / expected).toBeGreaterThan(0.6);
});
