import { z } from 'zod';
import type { MailTrial, TrialStep } from '../accounts/index.ts';

/** A reply as servers for mail give it (RFC 5321 §4.2): nothing else that a host may say is ever shown. */
const REPLY = /^[2-5]\d\d[ -][\t\x20-\x7e\u00a0-\uffff]*/;
/** Enough for the reason; a reply may have many lines. */
const MOST_SAID = 300;

/** What nodemailer throws. */
const Failure = z.object({
  code: z.string().catch('unknown'),
  command: z.string().nullable().catch(null),
  response: z.string().nullable().catch(null),
});

/** How far a mail came, by the command that was refused. */
const STEPS: readonly (readonly [RegExp, TrialStep])[] = [
  [/^AUTH|^API/, 'signIn'],
  [/^STARTTLS/, 'encryption'],
  [/^MAIL/, 'sender'],
  [/^RCPT/, 'recipient'],
  [/^DATA/, 'message'],
];
const BY_CODE: Readonly<Record<string, TrialStep>> = { EAUTH: 'signIn', ETLS: 'encryption', EMESSAGE: 'message' };
/** OpenSSL's codes for certificates and handshakes, as Node passes them on. */
const OF_ENCRYPTION = /^(?:ERR_(?:SSL|TLS)|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

/** Sends one mail, and tells how that went. */
export async function trialOf(send: () => Promise<{ readonly response: string }>): Promise<MailTrial> {
  try {
    return { is: 'taken', said: replyIn((await send()).response) };
  } catch (error) {
    const { code, command, response } = Failure.parse(error);
    return { is: 'refused', at: stepOf(code, command), code, said: replyIn(response) };
  }
}

function stepOf(code: string, command: string | null): TrialStep {
  const known = STEPS.find(([form]) => command !== null && form.test(command))?.[1] ?? BY_CODE[code];
  return known ?? (OF_ENCRYPTION.test(code) ? 'encryption' : 'connection');
}

/** The first line of a reply; null for what is none. */
function replyIn(said: string | null): string | null {
  return REPLY.exec(said ?? '')?.[0].slice(0, MOST_SAID) ?? null;
}
