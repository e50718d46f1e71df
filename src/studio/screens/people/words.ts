import type { ShownAct } from './effective-rights.tsx';

/** Everybody and what they may. */
export type PeopleWords = {
  readonly title: string;
  readonly tabs: Readonly<Record<'people' | 'nights' | 'safety' | 'invitations' | 'mail' | 'audit', string>>;
  readonly invite: string;
  readonly caption: string;
  readonly columns: Readonly<Record<'name' | 'role' | 'within' | 'entry' | 'seen' | 'acts', string>>;
  readonly mine: string;
  readonly wholePaper: string;
  readonly entry: Readonly<Record<'app' | 'passkey' | 'passwordOnly', string>>;
  readonly disabled: string;
  readonly never: string;
  readonly choose: string;
  readonly chooseText: string;
  readonly grants: string;
  readonly changeGrants: string;
  readonly role: string;
  readonly addRole: string;
  readonly removeRole: (role: string) => string;
  /** Said beside a role that no part of the system gives a right yet. */
  readonly roleWithoutRights: string;
  readonly within: string;
  readonly withinWhole: string;
  readonly withinSome: string;
  readonly withinHint: string;
  readonly pickSections: string;
  readonly save: string;
  readonly mayDo: string;
  readonly act: string;
  readonly elsewhere: string;
  readonly yes: string;
  readonly no: string;
  readonly acts: Readonly<Record<ShownAct, string>>;
  readonly endSessions: (count: number) => string;
  readonly disable: string;
  readonly enable: string;
  readonly disableNote: string;
  readonly endTwoFactor: {
    readonly open: string;
    readonly title: (name: string) => string;
    readonly text: string;
    readonly submit: string;
    readonly done: (name: string) => string;
  };
  readonly said: {
    readonly granted: (name: string) => string;
    readonly disabled: (name: string) => string;
    readonly enabled: (name: string) => string;
    readonly sessionsEnded: (name: string) => string;
    readonly invited: (name: string) => string;
    readonly revoked: (name: string) => string;
    readonly again: (name: string) => string;
    readonly dropped: string;
    readonly copied: string;
  };
  readonly inviting: {
    readonly title: string;
    readonly lead: string;
    readonly submit: string;
    /** Where no server sends mail: what comes of the invitation, and the same button. */
    readonly unsent: string;
    readonly submitUnsent: string;
    readonly setServer: string;
    readonly languageHint: string;
  };
  readonly invitations: {
    readonly caption: string;
    readonly columns: Readonly<Record<'to' | 'grants' | 'by' | 'until' | 'acts', string>>;
    readonly expired: string;
    readonly revoke: string;
    readonly revokeTitle: (name: string) => string;
    readonly revokeText: string;
    readonly again: string;
    readonly none: string;
    readonly noneText: string;
  };
  readonly mail: {
    readonly unsent: string;
    readonly unsentText: string;
    readonly caption: string;
    readonly columns: Readonly<Record<'to' | 'subject' | 'since' | 'problem' | 'acts', string>>;
    readonly copyLink: string;
    readonly drop: string;
    readonly dropTitle: (to: string) => string;
    readonly dropText: string;
    readonly tries: (count: number) => string;
    readonly older: string;
    readonly none: string;
    readonly noneText: string;
  };
};
