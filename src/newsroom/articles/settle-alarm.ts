import type { AlarmId, ArticleId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { unknownThing } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { checkArticleRight } from './places.ts';

/**
 * Says that an alarm has been seen to: it is shown no more, and not raised again for the same cause. Where the cause is
 * over, or somebody has said so already, nothing changes.
 */
export async function settleAlarm(tx: Tx, actor: Actor, at: Date, { alarmId }: { alarmId: AlarmId }): Promise<void> {
  checkRight(actor, 'alarm.settle');
  const alarm = await tx
    .selectFrom('alarm')
    .select(['code', 'thing', 'thing_id', 'cleared_at', 'settled_at'])
    .where('id', '=', alarmId)
    .forUpdate()
    .executeTakeFirst();
  if (alarm === undefined) throw unknownThing({ thing: 'alarm', ids: [alarmId] });
  await checkArticleRight(tx, actor, 'alarm.settle', alarm.thing_id as ArticleId);
  if (alarm.cleared_at !== null || alarm.settled_at !== null) return;
  await tx.updateTable('alarm').set({ settled_at: at, settled_by: actor.name }).where('id', '=', alarmId).execute();
  const { code, thing, thing_id: thingId } = alarm;
  await announce(tx, { act: 'alarm.settled', by: actor, at, thing, thingId, tags: [], facts: { alarmId, code } });
}
