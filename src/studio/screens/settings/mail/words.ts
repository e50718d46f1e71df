import type { Outside, SetServer, Tried } from '../../../data/mail.ts';

type Refused = Extract<Tried['trial'], { is: 'refused' }>;

/** By which server mail is sent. */
export type MailTabWords = {
  readonly title: string;
  readonly lead: string;
  readonly waiting: (count: number) => string;
  readonly waitingSince: (when: string) => string;
  readonly toWaiting: string;
  readonly outside: string;
  readonly outsideText: string;
  readonly facts: Readonly<Record<'host' | 'port' | 'security' | 'username' | 'from', string>>;
  readonly nobody: string;
  readonly host: string;
  readonly hostHint: string;
  readonly port: string;
  readonly security: string;
  readonly securities: Readonly<Record<SetServer['security'] | Outside['security'], string>>;
  readonly inClear: string;
  readonly username: string;
  readonly usernameHint: string;
  readonly password: string;
  readonly passwordHints: Readonly<Record<SetServer['password'], string>>;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly fromHint: string;
  readonly notAHost: string;
  readonly notAPort: string;
  readonly save: string;
  readonly saved: string;
  readonly changed: (who: string, when: string) => string;
  readonly forget: string;
  readonly forgetText: string;
  readonly forgotten: string;
  readonly trial: {
    readonly title: string;
    readonly lead: string;
    readonly submit: string;
    readonly first: string;
    readonly taken: (to: string) => string;
    readonly takenText: string;
    /** What went wrong at each step, and what to do. */
    readonly refused: Readonly<Record<Refused['at'], string>>;
    /** Of a code of the network, what it means; others are told by the step. */
    readonly codes: Readonly<Record<string, string>>;
    readonly said: string;
  };
};
