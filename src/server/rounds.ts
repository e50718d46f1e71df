import type { Logger } from 'pino';
import { type MailWay, pruneAccounts, sendMails } from '../accounts/index.ts';
import type { Clock } from '../base/clock.ts';
import { sweep } from '../library/index.ts';
import { keepRenditions, type PicturePlace } from '../media/index.ts';
import { publishDue } from '../newsroom/index.ts';
import { type Db, forgetAddresses, inTransaction, isHeldUp, pruneOutbox } from '../storage/index.ts';
import { isAway } from './away.ts';
import { repeat } from './repeat.ts';
import { accountWordsIn } from './studio-interface.ts';

const DUE_EVERY_MS = 1_000;
const MAIL_EVERY_MS = 2_000;
/** So that since when something is wrong is known to the half minute, also where nobody asks. */
const HEALTH_EVERY_MS = 30_000;
const SWEEP_EVERY_MS = 60_000;
const PRUNE_EVERY_MS = 3_600_000;

type Options = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly place: PicturePlace;
  readonly mediaFolder: string;
  readonly mail: MailWay;
  /** Where links in mails lead while the paper has no address of its own; null where that is no address. */
  readonly linkable: string | null;
  readonly health: () => Promise<unknown>;
};

/** What a node does by itself, again and again, besides answering. Any number of nodes may do so. */
export function keepRounds(options: Options): readonly { close(): Promise<void> }[] {
  const { db, clock, log, place, mediaFolder, mail, linkable, health } = options;
  const every = (ms: number, what: string, work: (closing: AbortSignal) => Promise<unknown>) =>
    repeat(ms, work, failed(log, what));
  return [
    every(DUE_EVERY_MS, 'due articles not looked for', () => publishDue(db, clock)),
    every(MAIL_EVERY_MS, 'mail not sent', async (closing) => {
      const send = await mail.sender();
      if (send === null) return;
      await sendMails({ db, clock, send, wordsIn: accountWordsIn, address: linkable, closing });
    }),
    every(HEALTH_EVERY_MS, 'health not measured', health),
    every(SWEEP_EVERY_MS, 'media not swept', () => sweep(db, { mediaFolder, place }, clock.now())),
    every(PRUNE_EVERY_MS, 'outbox not pruned', () => pruneOutbox(db, clock.now())),
    every(PRUNE_EVERY_MS, 'addresses not forgotten', () => forgetAddresses(db, clock.now())),
    every(PRUNE_EVERY_MS, 'accounts not pruned', () => inTransaction(db, (tx) => pruneAccounts(tx, clock.now()))),
    keepRenditions({
      ...{ db, place },
      onFailed: ({ pictureId, why }) => {
        if (pictureId === null) failed(log, 'pictures not made in their widths')(why);
        else log.warn({ pictureId, why }, 'picture not made in its widths');
      },
    }),
  ];
}

/** Notes that a round failed; what passes by itself is no fault. */
export const failed = (log: Logger, what: string) => (error: unknown) => {
  if (isAway(error) || isHeldUp(error)) log.warn({ err: error }, what);
  else log.error({ err: error }, what);
};
