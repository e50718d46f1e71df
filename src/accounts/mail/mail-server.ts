import type { Db } from '../../storage/index.ts';
import type { MailSecurity } from '../contract.ts';
import { unlock } from './locked.ts';
import type { SendMail } from './send-mails.ts';

/** For what its password is locked. */
export const PURPOSE = 'mail server password';

/** A server for mail, and from whom what it sends comes. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly username: string | null;
  readonly password: string | null;
  readonly fromName: string;
  readonly fromAddress: string;
};

/** As administrators see it: of the password no more than whether there is one, and whether it can be opened. */
export type MailServerView = Omit<MailServer, 'password'> & {
  readonly password: 'none' | 'kept' | 'unreadable';
  readonly changedAt: Date;
  readonly changedBy: string;
};

/** What the environment says of mail; it wins over what is set in the studio. */
export type OutsideMail = Pick<MailServer, 'host' | 'port' | 'username'> & {
  readonly security: 'tls' | 'whereOffered';
  /** `Name <studio@almarfa.example>` */
  readonly from: string;
};

/** How one mail fared: what the server answered, or why it couldn't be asked. */
export type MailTrial =
  | { readonly is: 'taken'; readonly said: string | null }
  | { readonly is: 'refused'; readonly at: TrialStep; readonly code: string; readonly said: string | null };

/** How far it came. */
export type TrialStep = 'connection' | 'encryption' | 'signIn' | 'sender' | 'recipient' | 'message' | 'password';

/** The way out for mail, as it is at this moment: set by the environment or in the studio, on all nodes at once. */
export type MailWay = {
  /** Null where the newsroom sets it by itself. */
  readonly outside: OutsideMail | null;
  /** What sends now; null where no server is set. */
  readonly sender: () => Promise<SendMail | null>;
  /** Sends one mail and tells how that went; null where no server is set. */
  readonly attempt: (mail: Parameters<SendMail>[0]) => Promise<MailTrial | null>;
};

/** The server that is set in the studio; `password` null also where it can't be opened. Null where none is set. */
export async function findMailServer(
  db: Db,
  secret: string,
): Promise<(MailServer & Pick<MailServerView, 'changedAt' | 'changedBy'> & { readonly isUnreadable: boolean }) | null> {
  const row = await db.selectFrom('mail_server').selectAll().executeTakeFirst();
  if (row === undefined) return null;
  const password = row.locked_password === null ? null : unlock(row.locked_password, PURPOSE, secret);
  return {
    ...{ host: row.host, port: row.port, security: row.security as MailSecurity, username: row.username, password },
    ...{ fromName: row.from_name, fromAddress: row.from_address },
    ...{ changedAt: row.changed_at, changedBy: row.changed_by },
    isUnreadable: row.locked_password !== null && password === null,
  };
}

/** Whether one is set in the studio. */
export const isMailServerSet = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('mail_server').select('host').executeTakeFirst()) !== undefined;

/** The same as it may be seen. */
export async function mailServerView(db: Db, secret: string): Promise<MailServerView | null> {
  const found = await findMailServer(db, secret);
  if (found === null) return null;
  const { isUnreadable, password, ...server } = found;
  return { ...server, password: isUnreadable ? 'unreadable' : password === null ? 'none' : 'kept' };
}
