import { z } from 'zod';
import type { MailId } from '../../base/ids.ts';
import { email, inAddress, instant, NAME } from './fields.ts';

/* Mail that waits, and by which server it is sent. */

/** Why a mail was written. */
export const MAIL_KINDS = [
  'invitation',
  'password',
  'twoFactor',
  'twoFactorEnded',
  'emailConfirm',
  'emailChanged',
] as const;
/** A mail that waits. */
export const MailParams = z.object({ mailId: inAddress<MailId>() });
/** Which of it; `before` goes on after this one. */
export const MailQuery = z.object({ before: inAddress<MailId>().nullable().default(null) });
/**
 * Mail that waits; `isSent` is false where no server for mail is set, so that links go by another way. `next` is what
 * `before` goes on with; null on the last page.
 */
export const WaitingMail = z.object({
  isSent: z.boolean(),
  mails: z.array(
    z.object({
      id: z.number(),
      kind: z.enum(MAIL_KINDS),
      to: z.string(),
      subject: z.string(),
      link: z.string(),
      createdAt: instant,
      expiresAt: instant,
      tries: z.number(),
      nextTryAt: instant,
      /** What the server for mail said last, or null. */
      problem: z.string().nullable(),
    }),
  ),
  next: z.number().nullable(),
});

/** `tls`: from the first byte on; `starttls`: agreed on before anything is said; `none`: in the clear. */
export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const;
export type MailSecurity = (typeof MAIL_SECURITIES)[number];

/** A name or number of a host, and nothing around it. */
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?:[a-z\d_](?:[a-z\d_-]*[a-z\d])?(?:\.[a-z\d_](?:[a-z\d_-]*[a-z\d])?)*|[\da-f:.]*:[\da-f:.]*)$/);
/** What stands in a line of a mail's head. */
const inHead = z
  .string()
  .trim()
  .max(NAME)
  .regex(/^\P{Cc}*$/u);

/** Password null: the one that is kept stays. Username null: nobody signs in there. */
export const NewMailServer = z.object({
  host,
  port: z.number().int().min(1).max(65_535),
  security: z.enum(MAIL_SECURITIES),
  username: inHead.min(1).nullable(),
  password: z.string().min(1).max(1_000).nullable(),
  fromName: inHead,
  fromAddress: email,
});
export type NewMailServer = z.output<typeof NewMailServer>;

/** By which server mail is sent: as the environment says, or as it was set in the studio. The password is in neither. */
export const MailServerAnswer = z.object({
  outside: z
    .object({
      ...{ host: z.string(), port: z.number(), username: z.string().nullable(), from: z.string() },
      security: z.enum(['tls', 'whereOffered']),
    })
    .nullable(),
  server: z
    .object({
      ...{ host: z.string(), port: z.number(), security: z.enum(MAIL_SECURITIES), username: z.string().nullable() },
      password: z.enum(['none', 'kept', 'unreadable']),
      ...{ fromName: z.string(), fromAddress: z.string(), changedAt: instant, changedBy: z.string() },
    })
    .nullable(),
  waiting: z.number(),
  oldestAt: instant.nullable(),
});

/** How a mail for trial fared; `to` is the address of whoever asked. */
export const MailTrialAnswer = z.object({
  to: z.string(),
  trial: z.discriminatedUnion('is', [
    z.object({ is: z.literal('taken'), said: z.string().nullable() }),
    z.object({
      is: z.literal('refused'),
      at: z.enum(['connection', 'encryption', 'signIn', 'sender', 'recipient', 'message', 'password']),
      code: z.string(),
      said: z.string().nullable(),
    }),
  ]),
});
