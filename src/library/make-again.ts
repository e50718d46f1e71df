import { tryFailedAgain } from '../media/index.ts';
import { type Actor, checkRight } from '../newsroom/index.ts';
import { announce, type Tx } from '../storage/index.ts';

/**
 * Has the widths of those pictures made again that could not be made; answers with how many are tried. Whoever makes
 * widths takes them like any other. Where there are none, nothing changes.
 */
export async function makeAgain(tx: Tx, actor: Actor, at: Date): Promise<number> {
  checkRight(actor, 'media.makeAgain');
  const pictures = await tryFailedAgain(tx);
  if (pictures === 0) return 0;
  await announce(tx, {
    ...{ act: 'picture.triedAgain', by: actor, at, thing: 'picture', thingId: null },
    tags: [],
    facts: { pictures },
  });
  return pictures;
}
