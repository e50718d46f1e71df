import type { RoleForm } from '../../data/rights.ts';

/** What a form for a new password says. */
export type PasswordWords = {
  readonly label: string;
  readonly hint: (least: number) => string;
  readonly show: string;
};

/** Coming in: everything that is seen without a session. */
export type EntryWords = {
  readonly motto: string;
  readonly promise: string;
  readonly or: string;
  readonly email: string;
  readonly name: string;
  readonly password: PasswordWords;
  readonly signIn: {
    readonly title: (paper: string | null) => string;
    readonly lead: string;
    readonly submit: string;
    readonly forgotten: string;
    readonly passkey: string;
    readonly keyboard: string;
    readonly keyboards: Readonly<Record<'ar' | 'en', string>>;
    readonly capsLock: string;
    readonly ended: string;
  };
  /** In place of the sign-in, until the first administrator has come. */
  readonly noAccount: {
    readonly title: string;
    readonly lead: string;
    readonly lost: string;
    readonly copy: string;
    readonly copied: string;
  };
  readonly code: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly digit: (place: number) => string;
    readonly hint: string;
    readonly submit: string;
    readonly toBackup: string;
    readonly backupLabel: string;
    readonly backupHint: string;
    readonly toApp: string;
  };
  readonly forgotten: {
    readonly title: string;
    readonly lead: string;
    readonly submit: string;
    readonly sent: string;
    readonly sentText: (email: string) => string;
    readonly back: string;
  };
  readonly reset: {
    readonly title: (name: string) => string;
    readonly lead: string;
    readonly submit: string;
    readonly done: string;
    readonly doneText: string;
  };
  readonly invitation: { readonly title: (paper: string) => string; readonly lead: string; readonly submit: string };
  readonly profile: {
    readonly language: string;
    readonly languages: Readonly<Record<'ar' | 'en', string>>;
    readonly form: string;
    readonly forms: Readonly<Record<RoleForm, string>>;
  };
  readonly link: { readonly title: (name: string) => string; readonly lead: string; readonly submit: string };
  /** What a link is for, while the server is asked. */
  readonly awaited: string;
  readonly useless: { readonly title: string; readonly notWhole: string; readonly signIn: string };
  readonly passkeyStopped: string;
};
