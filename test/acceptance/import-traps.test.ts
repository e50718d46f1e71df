import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourceOf, type WxrItem } from '../../src/transfer/wordpress/wxr/index.ts';
import { type ReadImport, readImport } from '../builders/read-import.ts';
import { sharedData } from '../shared-data.ts';
import { numbersIn } from './import-outcomes/of-files.ts';
import { outcomesOf } from './import-outcomes/outcomes.ts';
import type { Facts, Trap } from './import-outcomes/seen-import.ts';

/*
 * Every fault of the exports that are made of faults goes through the whole import, and what comes of it is read as
 * readers and editors read it. What is right stands in words beside each; a rule for each kind of outcome holds them.
 */

const folder = sharedData('wxr');
const read = <Read>(name: string): Read => JSON.parse(readFileSync(join(folder ?? '', name), 'utf8'));
const FILES = (folder === null ? [] : readdirSync(folder))
  .filter((name) => name.endsWith('.traps.json'))
  .map((name) => name.replace(/\.traps\.json$/, ''));

/** The items that a trap names by their numbers; it may name a part of the channel too. */
function itemsAt({ where }: Trap, items: readonly WxrItem[]): readonly WxrItem[] {
  if (where === 'no-id') return items.filter(({ id }) => id === '');
  if (!/^[\d, -]+$/.test(where)) return [];
  return numbersIn(where).map((id) => {
    const item = items.find((one) => one.id === id);
    if (item === undefined) throw new Error(`no item ${id} is in the file`);
    return item;
  });
}

test.skipIf(folder === null)('there are exports that are made of faults', () => {
  expect(FILES.length).toBeGreaterThan(1);
});

test('an outcome that no rule knows is not taken for met', () => {
  const trap = { where: '1', fault: 'none', outcome: 'reported; the moon is blue' };
  expect(() => outcomesOf(trap, null)).toThrow('no rule knows: «the moon is blue»');
});

describe.each(FILES)('%s', (name) => {
  const traps = read<readonly Trap[]>(`${name}.traps.json`);
  const facts = read<Facts>(`${name}.expect.json`);
  const bytes = readFileSync(join(folder ?? '', `${name}.xml`));
  let site: ReadImport;
  let pages: ReadonlyMap<string, string>;

  beforeAll(async () => {
    site = await readImport([sourceOf(`${name}.xml`, bytes)]);
    pages = await site.everything();
  });
  afterAll(() => site[Symbol.asyncDispose]());

  const seenAt = (trap: Trap) => ({ site, facts, trap, bytes, pages, items: itemsAt(trap, site.items) });

  test('what was found is imported, skipped or failed', () => {
    const { found, imported, skipped, failed } = site.told.head;
    expect(imported + skipped + failed).toBe(found);
    expect(found).toBe(facts.items);
  });

  for (const [index, trap] of traps.entries())
    describe(`${trap.where}: ${trap.fault}`, () => {
      for (const { said, holds } of outcomesOf(trap, traps[index - 1] ?? null)) test(said, () => holds(seenAt(trap)));
    });

  // With other words in it the same outcome is not met: a rule that holds whatever is said would hold nothing.
  const altered = traps.flatMap((trap) => {
    const outcome = trap.outcome.replace(/\p{Script=Arabic}+/gu, (word) => `${[...word].reverse().join('')}ز`);
    return outcome === trap.outcome ? [] : [{ ...trap, outcome }];
  });
  for (const trap of altered)
    for (const { said, holds } of outcomesOf(trap, null).filter((one) => /\p{Script=Arabic}/u.test(one.said)))
      test(`not met: ${said}`, async () => {
        await expect(holds(seenAt(trap))).rejects.toThrow();
      });
});
