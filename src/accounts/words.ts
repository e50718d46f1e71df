import type { Sentences } from '../base/refusal.ts';
import type { MailKind } from './mail/put-mail.ts';
import type * as refusals from './refusals.ts';
import type { AccountThing } from './refusals.ts';
import type { AccountAct } from './rights.ts';

/** Every refusal of the accounts. */
export type AccountsRefusal = ReturnType<
  Extract<(typeof refusals)[keyof typeof refusals], (...args: never) => unknown>
>;

/** What a mail says: a line for what it is about, sentences, what its link is called, and what to do where it is unasked. */
export type MailText = {
  readonly subject: string;
  readonly text: readonly string[];
  readonly link: string;
  readonly unasked: string;
};

/** What a mail tells of: the paper's name, and whom it is to. */
export type MailFacts = { readonly paper: string; readonly name: string };

/** What the accounts say. */
export type AccountsWords = {
  readonly refusals: Sentences<AccountsRefusal>;
  readonly acts: Readonly<Record<AccountAct, string>>;
  readonly things: Readonly<Record<AccountThing, string>>;
  readonly mails: Readonly<Record<MailKind, (facts: MailFacts) => MailText>>;
  /** The mail that is sent to see whether mail is sent. */
  readonly trial: (facts: MailFacts) => MailText;
};
