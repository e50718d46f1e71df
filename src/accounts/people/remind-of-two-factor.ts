import { sql } from 'kysely';
import type { PersonId } from '../../base/ids.ts';
import type { Actor, Grant } from '../../newsroom/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Language } from '../contract.ts';
import { secondFactorOf } from '../duty.ts';
import { putMail } from '../mail/put-mail.ts';
import { dutyOf } from '../queries/duty.ts';
import { grantsNow } from '../queries/grants.ts';
import { remindedLately } from '../refusals.ts';
import { checkRight } from '../rights.ts';

/** How long somebody who was reminded is left alone. */
const REST_HOURS = 24;
const REST_MS = REST_HOURS * 3_600_000;

/** A reminder is worth reading for so long. */
const MAIL_DAYS = 7;

/** None of them is spared a second factor. */
const LACKING: ReadonlySet<string> = new Set(['recommended', 'coming', 'due']);

type Row = {
  id: PersonId;
  name: string;
  email: string;
  language: Language;
  remindedAt: Date | null;
  hasTwoFactor: boolean;
  passkeys: number;
  grants: readonly Grant[];
};

/**
 * Mails all who lack a second factor and should have one, each at most once a day; refused where all of them were
 * reminded lately.
 *
 * @returns how many were written to
 */
export async function remindOfTwoFactor(tx: Tx, actor: Actor, at: Date): Promise<{ reminded: number }> {
  checkRight(actor, 'twoFactor.demand');
  // Locked, so that of two who press at once one finds nobody left.
  const { rows } = await sql<Row>`
    select id, name, email, language, reminded_at as "remindedAt", two_factor_enabled as "hasTwoFactor",
           (select count(*)::integer from passkey where person_id = person.id) as passkeys, ${grantsNow} as grants
      from person where disabled_at is null and not two_factor_enabled order by id for update
  `.execute(tx);
  const duty = await dutyOf(tx);
  const lacking = rows.filter((person) => LACKING.has(secondFactorOf(person, duty)));
  const freeAt = ({ remindedAt }: Row) => (remindedAt === null ? 0 : remindedAt.getTime() + REST_MS);
  const due = lacking.filter((person) => freeAt(person) <= at.getTime());
  if (due.length === 0 && lacking.length > 0) {
    const next = Math.min(...lacking.map(freeAt));
    throw remindedLately({ seconds: Math.ceil((next - at.getTime()) / 1_000) });
  }
  for (const { name, email, language } of due)
    await putMail(tx, at, {
      ...{ kind: 'twoFactor', toAddress: email, toName: name, language, path: '/studio/account' },
      expiresAt: new Date(at.getTime() + MAIL_DAYS * 86_400_000),
    });
  if (due.length === 0) return { reminded: 0 };
  const ids = due.map(({ id }) => id);
  await tx.updateTable('person').set({ reminded_at: at }).where('id', 'in', ids).execute();
  await announce(tx, {
    ...{ act: 'twoFactor.reminded', by: actor, at, thing: 'site', thingId: null, tags: [] },
    facts: { names: due.map(({ name }) => name) },
  });
  return { reminded: due.length };
}
