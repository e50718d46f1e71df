import type { MailId } from '../../base/ids.ts';
import type { Actor } from '../../newsroom/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { MAIL_KINDS } from '../contract.ts';
import { unknownThing } from '../refusals.ts';
import { checkRight } from '../rights.ts';

/** Why a mail was written. */
export type MailKind = (typeof MAIL_KINDS)[number];

/** A mail that is to be sent, with what of it is known now; it is worded when it is sent. */
export type NewMail = {
  readonly kind: MailKind;
  readonly toAddress: string;
  readonly toName: string;
  readonly language: 'ar' | 'en';
  /** Where it leads, on the paper's site. */
  readonly path: string;
  /** When where it leads is good for nothing any more. */
  readonly expiresAt: Date;
};

/** Puts a mail into the transaction of the command that it tells of: it is sent when that is committed, and only then. */
export async function putMail(tx: Tx, at: Date, mail: NewMail): Promise<void> {
  await tx
    .insertInto('mail')
    .values({
      ...{ kind: mail.kind, to_address: mail.toAddress, to_name: mail.toName, language: mail.language },
      ...{ path: mail.path, created_at: at, expires_at: mail.expiresAt, next_try_at: at },
    })
    .execute();
}

/** Takes back what waits for somebody and leads to what has ended. */
export async function dropMailTo(tx: Tx, { kind, toAddress }: { kind: MailKind; toAddress: string }): Promise<void> {
  await tx.deleteFrom('mail').where('kind', '=', kind).where('to_address', '=', toAddress).execute();
}

/** Drops a mail that waits: it was handed on by another way, or isn't wanted. Its link stays good. */
export async function dropMail(tx: Tx, actor: Actor, at: Date, { mailId }: { mailId: MailId }): Promise<void> {
  checkRight(actor, 'mail.see');
  const dropped = await tx
    .deleteFrom('mail')
    .where('id', '=', mailId)
    .returning(['kind', 'to_name'])
    .executeTakeFirst();
  if (dropped === undefined) throw unknownThing({ thing: 'mail', ids: [mailId] });
  await announce(tx, {
    ...{ act: 'mail.dropped', by: actor, at, thing: 'mail', thingId: mailId, tags: [] },
    facts: { kind: dropped.kind, name: dropped.to_name },
  });
}
