import { sql } from 'kysely';
import type { Actor } from '../../newsroom/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { NewMailServer } from '../contract.ts';
import { mailNotSet, mailPasswordNeeded, mailSetOutside } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { lock } from './locked.ts';
import { PURPOSE } from './mail-server.ts';
import { LEASE_MS } from './send-mails.ts';

/** By what the password is locked, and whether the environment says how mail is sent. */
export type MailKeeping = { readonly secret: string; readonly isSetOutside: boolean };

/**
 * Sets the server for mail. A password that is not typed again stays, but only at the server for which it was typed:
 * led to another one, it would be told to whoever runs that.
 */
export async function setMailServer(
  tx: Tx,
  actor: Actor,
  at: Date,
  { server, secret, isSetOutside }: MailKeeping & { readonly server: NewMailServer },
): Promise<void> {
  checkRight(actor, 'mail.edit');
  if (isSetOutside) throw mailSetOutside();
  const { host, port, security, username, password, fromName, fromAddress } = server;
  const before = await tx.selectFrom('mail_server').selectAll().forUpdate().executeTakeFirst();
  const kept = before?.locked_password ?? null;
  const isSame =
    before?.host === host && before.port === port && before.security === security && before.username === username;
  if (username !== null && password === null && kept !== null && !isSame) throw mailPasswordNeeded({ host });
  const values = {
    ...{ host, port, security, username, from_name: fromName, from_address: fromAddress },
    locked_password: username === null ? null : password === null ? kept : lock(password, PURPOSE, secret),
    ...{ changed_at: at, changed_by: actor.name },
  };
  await tx
    .insertInto('mail_server')
    .values(values)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
  await hurry(tx, at);
  await announce(tx, {
    ...{ act: 'mail.serverSet', by: actor, at, thing: 'mail', thingId: null, tags: [] },
    facts: { host, port, security, from: fromAddress },
  });
}

/** Forgets the server for mail, and its password with it; mail waits from now on. */
export async function forgetMailServer(
  tx: Tx,
  actor: Actor,
  at: Date,
  { isSetOutside }: Pick<MailKeeping, 'isSetOutside'>,
): Promise<void> {
  checkRight(actor, 'mail.edit');
  if (isSetOutside) throw mailSetOutside();
  const forgotten = await tx.deleteFrom('mail_server').returning('host').executeTakeFirst();
  if (forgotten === undefined) throw mailNotSet();
  await announce(tx, {
    ...{ act: 'mail.serverForgotten', by: actor, at, thing: 'mail', thingId: null, tags: [] },
    facts: { host: forgotten.host },
  });
}

/** Leaves in the audit that a mail was sent for trial, before it is: connections to a host are made in somebody's name. */
export async function announceTrial(tx: Tx, actor: Actor, at: Date, { host }: { host: string }): Promise<void> {
  checkRight(actor, 'mail.edit');
  await announce(tx, {
    ...{ act: 'mail.tried', by: actor, at, thing: 'mail', thingId: null, tags: [] },
    facts: { host },
  });
}

/** Has what waits for a later try tried now; what a node is sending at this moment is left alone. */
async function hurry(tx: Tx, at: Date): Promise<void> {
  await sql`
    update mail set next_try_at = ${at} where next_try_at > ${new Date(at.getTime() + LEASE_MS)} and expires_at > ${at}
  `.execute(tx);
}
