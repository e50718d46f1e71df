import type { Tx } from '../../../storage/index.ts';
import type { Blocked } from '../refusals.ts';
import { EDITED } from './edited.ts';
import { countAndName } from './named.ts';
import { STOOD_ON } from './stood-on.ts';

/** Everything that keeps an import from being undone; nothing when it can be. */
export async function blockersOf(tx: Tx, importId: number): Promise<readonly Blocked[]> {
  const blocked: Blocked[] = [];
  for (const { kind, found } of [...EDITED, ...STOOD_ON]) {
    const { count, first } = await countAndName(tx, found(importId));
    if (count > 0) blocked.push({ kind, count, first });
  }
  return blocked;
}
