import type { Transporter } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';
import { findMailServer, type MailServer, type MailWay, type OutsideMail, type SendMail } from '../accounts/index.ts';
import type { Db } from '../storage/index.ts';
import type { Config } from './config.ts';
import { trialOf } from './mail-trial.ts';
import { isLoopback } from './request-facts.ts';

/** A server for mail that doesn't answer must not hold up the others for long. */
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
/** Somebody looks on. */
const TRIAL_TIMEOUTS = { connectionTimeout: 8_000, greetingTimeout: 8_000, dnsTimeout: 8_000, socketTimeout: 15_000 };

const UNABLE = { disableFileAccess: true, disableUrlAccess: true } as const;
const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

type Mailer = {
  readonly transport: Transporter<SMTPTransport.SentMessageInfo>;
  readonly from: SMTPTransport.MailOptions['from'];
};

/** Sends by the server that an address names (SMTP, RFC 5321); a connection for each mail, since few are sent. */
export async function mailer({ smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string }): Promise<SendMail> {
  return sendBy(await outsideMailer({ smtpUrl, mailFrom }, TIMEOUTS));
}

/**
 * The way out for mail: by the environment where it names a server, or else by what is set in the studio, which is
 * asked for each time, so that a change counts at once on every node.
 */
export function mailWay({
  db,
  config,
  secret,
}: {
  db: Db;
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>;
  secret: string;
}): MailWay {
  const { smtpUrl, mailFrom } = config;
  const set = smtpUrl === null || mailFrom === null ? null : { smtpUrl, mailFrom };
  const mailerWith = async (timeouts: typeof TIMEOUTS): Promise<Mailer | 'locked' | null> => {
    if (set !== null) return outsideMailer(set, timeouts);
    const server = await findMailServer(db, secret);
    if (server === null) return null;
    return server.isUnreadable ? 'locked' : insideMailer(server, timeouts);
  };
  return {
    outside: set === null ? null : outsideOf(set),
    sender: async () => {
      const found = await mailerWith(TIMEOUTS);
      return found === null ? null : found === 'locked' ? sendNothing : sendBy(found);
    },
    attempt: async (mail) => {
      const found = await mailerWith(TRIAL_TIMEOUTS);
      if (found === null) return null;
      if (found === 'locked') return { is: 'refused', at: 'password', code: LOCKED, said: null };
      return trialOf(() => found.transport.sendMail({ from: found.from, ...mail }));
    },
  };
}

/** What waiting mail tells of a password that was locked with another secret. */
const LOCKED = 'EPASSWORD';

const sendNothing: SendMail = () =>
  Promise.reject(Object.assign(new Error('the password was locked with another secret'), { code: LOCKED }));

const sendBy =
  ({ transport, from }: Mailer): SendMail =>
  async ({ to, subject, text, html }) => {
    await transport.sendMail({ from, to, subject, text, html });
  };

/**
 * Links and the password go over no network in the clear: whoever could take STARTTLS out of the answer would read them.
 */
async function outsideMailer(
  { smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string },
  timeouts: object,
): Promise<Mailer> {
  // Only here: no other command of the command line needs it.
  const { createTransport } = await import('nodemailer');
  const requireTLS = !isLoopback(new URL(smtpUrl).hostname);
  return { transport: createTransport({ url: smtpUrl, requireTLS, ...timeouts, ...UNABLE }), from: mailFrom };
}

async function insideMailer(server: MailServer, timeouts: object): Promise<Mailer> {
  const { createTransport } = await import('nodemailer');
  const { host, port, security, username, password, fromName, fromAddress } = server;
  const transport = createTransport({
    ...{ host, port, ...timeouts, ...UNABLE },
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(username === null ? {} : { auth: { user: username, pass: password ?? '' } }),
  });
  return { transport, from: { name: fromName, address: fromAddress } };
}

/** What of it may be shown: all but the password. */
function outsideOf({ smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string }): OutsideMail {
  const { protocol, hostname, port, username } = new URL(smtpUrl);
  return {
    host: hostname,
    port: port === '' ? (DEFAULT_PORTS[protocol] ?? 25) : Number(port),
    security: protocol === 'smtps:' ? 'tls' : 'whereOffered',
    username: username === '' ? null : decodeURIComponent(username),
    from: mailFrom,
  };
}
