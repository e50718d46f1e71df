import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export type CaughtMail = { readonly from: string; readonly to: readonly string[]; readonly raw: string };

type Catching = {
  readonly port?: number;
  readonly refuses?: boolean;
  /** Who may sign in, in the clear; without it nobody is asked. */
  readonly account?: { readonly username: string; readonly password: string };
};

/** A real server for mail (SMTP) that keeps what it is sent; gone at the end. */
export async function mailCatcher({ port = 0, refuses = false, account }: Catching = {}) {
  const caught: CaughtMail[] = [];
  const server = new SMTPServer({
    authOptional: account === undefined,
    allowInsecureAuth: true,
    disabledCommands: account === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    onAuth: ({ username, password }, _session, answer) => {
      const isKnown = username === account?.username && password === account?.password;
      if (isKnown) answer(null, { user: username });
      else answer(Object.assign(new Error('Authentication failed'), { responseCode: 535 }));
    },
    onRcptTo: ({ address }, _session, answer) => {
      answer(refuses ? Object.assign(new Error(`no mailbox ${address}`), { responseCode: 550 }) : null);
    },
    onData: (stream, { envelope }, answer) => {
      let raw = '';
      stream.on('data', (part: Buffer) => {
        raw += String(part);
      });
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        caught.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw });
        answer(null);
      });
    },
  });
  // A client that is cut off in the middle is no fault of the catcher's.
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const at = (listening.address() as AddressInfo).port;
  return {
    caught,
    port: at,
    url: `smtp://127.0.0.1:${at}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A part of a mail by its type, decoded (RFC 2045 §6). */
export function partOf({ raw }: CaughtMail, type: 'text/plain' | 'text/html'): string {
  const start = raw.indexOf(`Content-Type: ${type}`);
  const head = raw.indexOf('\r\n\r\n', start);
  const body = raw.slice(head + 4, raw.indexOf('\r\n--', head));
  const encoding = /Content-Transfer-Encoding: (\S+)/i.exec(raw.slice(start, head))?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body;
  const bytes = body.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => `%${hex}`);
  return decodeURIComponent(bytes.replaceAll(/%(?![0-9A-F]{2})/g, '%25'));
}
