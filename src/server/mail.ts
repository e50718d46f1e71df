import type { SendMail } from '../accounts/index.ts';

import { isLoopback } from './request-facts.ts';

/** A server for mail that doesn't answer must not hold up the others for long. */
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/**
 * Sends by the server that the environment names (SMTP, RFC 5321); a connection for each mail, since few are sent. Links
 * and the password go over no network in the clear: whoever could take STARTTLS out of the answer would read them.
 */
export async function mailer({ smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string }): Promise<SendMail> {
  // Only here: no other command of the command line needs it.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    ...{ url: smtpUrl, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true },
    requireTLS: !isLoopback(new URL(smtpUrl).hostname),
  });
  return async ({ to, subject, text, html }) => {
    await transport.sendMail({ from: mailFrom, to, subject, text, html });
  };
}
