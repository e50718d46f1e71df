import { sql } from 'kysely';
import type { Clock } from '../../base/clock.ts';
import type { Db } from '../../storage/index.ts';
import type { AccountsWords } from '../words.ts';
import type { MailKind } from './put-mail.ts';
import { type WordedMail, wordMail } from './word-mail.ts';

/** Hands a mail to a server for mail; throws where that doesn't take it. */
export type SendMail = (mail: WordedMail & { readonly to: string }) => Promise<void>;

/** Within this a mail is sent, or whoever was sending it is gone and another node takes it. */
export const LEASE_MS = 180_000;
/** After a failure it is tried again after this, then after twice as long each time, up to the most. */
const FIRST_PAUSE_MS = 30_000;
const MOST_PAUSE_MS = 3_600_000;

type Due = {
  readonly id: number;
  readonly kind: MailKind;
  readonly to: string;
  readonly name: string;
  readonly language: 'ar' | 'en';
  readonly path: string;
  readonly tries: number;
  readonly paper: string | null;
  readonly origin: string;
};

type Sending = {
  readonly db: Db;
  readonly clock: Clock;
  readonly send: SendMail;
  readonly wordsIn: (language: 'ar' | 'en') => AccountsWords;
  /**
   * Where this server answers, for as long as the paper has no address of its own; null where nobody could follow a link
   * there, and mail waits for the paper's.
   */
  readonly address: string | null;
  /** Ends the round after the mail that is under way. */
  readonly closing: AbortSignal;
};

/**
 * Sends what is due, one after the other; what can't be sent waits, longer each time. Nothing waits for it. Where the
 * server for mail can't be reached, the others aren't tried in this round.
 */
export async function sendMails(sending: Sending): Promise<void> {
  while (!sending.closing.aborted) {
    const mail = await takeDue(sending);
    if (mail === null || (await sendOne(sending, mail)) === 'unreached') return;
  }
}

async function sendOne({ db, clock, send, wordsIn }: Sending, mail: Due): Promise<'sent' | 'refused' | 'unreached'> {
  const { id, kind, name, language, path, origin } = mail;
  // A mail is written to somebody whom the newsroom knows, so it has a name by then.
  const said = wordsIn(language).mails[kind]({ paper: mail.paper ?? '', name });
  const worded = wordMail(said, `${origin}${path}`, language);
  try {
    await send({ to: mail.to, ...worded });
  } catch (error) {
    const pauseMs = Math.min(MOST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (mail.tries - 1));
    await db
      .updateTable('mail')
      .set({ problem: problemOf(error), next_try_at: new Date(clock.now().getTime() + pauseMs) })
      .where('id', '=', id)
      .execute();
    return isAnswered(error) ? 'refused' : 'unreached';
  }
  await db.deleteFrom('mail').where('id', '=', id).execute();
  return 'sent';
}

/** Takes the mail that waits longest for itself, for as long as a server may take; null where none is due. */
async function takeDue({ db, clock, address }: Sending): Promise<Due | null> {
  const at = clock.now();
  const { rows } = await sql<Due>`
    update mail set tries = tries + 1, next_try_at = ${new Date(at.getTime() + LEASE_MS)}
     where id = (select id from mail where next_try_at <= ${at} and expires_at > ${at}
                    and (${address !== null} or exists (select from site where origin is not null))
                  order by next_try_at limit 1 for update skip locked)
    returning id, kind, to_address as "to", to_name as name, language, path, tries,
              (select name from site) as paper, coalesce((select origin from site), ${address}) as origin
  `.execute(db);
  return rows[0] ?? null;
}

/** Whether the server for mail was there and said no (RFC 5321 §4.2 numbers what it says). */
const isAnswered = (error: unknown): boolean => error instanceof Error && 'responseCode' in error;

/** What a server for mail said, without what it repeats of addresses: the words of the network or its number. */
function problemOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const said = [code, responseCode].filter((word) => typeof word === 'string' || typeof word === 'number');
  return said.length === 0 ? 'unknown' : said.join(' ');
}
