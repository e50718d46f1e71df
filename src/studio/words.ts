import type { FieldWords } from './components/form/problems.ts';
import type { Role, RoleForm } from './data/rights.ts';
import type { CivilProfile } from './data/site.ts';
import type { ShownAct } from './screens/people/effective-rights.tsx';
import type { SettingsWords } from './screens/settings/words.ts';
import type { MonthChoice } from './screens/setup/month-choices.ts';
import type { ScreenEntry } from './screens.ts';

/** A moment as the person reads it, in the paper's zone and by its date profile. */
export type SaysMoments = {
  /** `23:50` */
  readonly time: (at: Date, site: CivilProfile) => string;
  /** `الثلاثاء، 18 تشرين الأول 2016 · 17 محرم 1438 هـ` */
  readonly day: (at: Date, site: CivilProfile) => string;
  /** `18 تشرين الأول 2016، 23:50` */
  readonly moment: (at: Date, site: CivilProfile) => string;
  /** A day of the paper, as it stands in a calendar (`2016-10-18`): `18 تشرين الأول 2016` */
  readonly date: (day: string, site: CivilProfile) => string;
  /** `قبل 3 دقائق`; from a week on the date. */
  readonly ago: (at: Date, now: Date, site: CivilProfile) => string;
};

/** What a form for a new password says. */
export type PasswordWords = {
  readonly label: string;
  readonly hint: (least: number) => string;
  readonly show: string;
};

/** What the studio says in one language. */
export type StudioWords = {
  readonly moments: SaysMoments;
  readonly roles: Readonly<Record<Role, Readonly<Record<RoleForm, string>>>>;
  readonly list: (names: readonly string[]) => string;
  readonly fields: FieldWords;
  readonly shell: ShellWords;
  readonly states: StateWords;
  readonly entry: EntryWords;
  readonly setup: SetupWords;
  readonly people: PeopleWords;
  readonly settings: SettingsWords;
  readonly health: HealthScreenWords;
  readonly account: AccountWords;
  readonly safety: SafetyWords;
  readonly audit: AuditWords;
};

/** By day, by night, or as the device has it. */
type Scheme = 'auto' | 'light' | 'dark';

/** The frame around every screen. */
export type ShellWords = {
  readonly studio: string;
  readonly warraq: string;
  readonly toContent: string;
  readonly sections: string;
  readonly more: string;
  readonly media: string;
  readonly people: string;
  readonly settings: string;
  readonly health: string;
  readonly account: string;
  /** The screens' names in the other language, by which they are found too. */
  readonly alsoCalled: Readonly<Record<ScreenEntry['path'], string>>;
  readonly shortcuts: string;
  readonly search: string;
  readonly palette: string;
  readonly paletteFor: string;
  readonly paletteNone: (typed: string) => string;
  readonly paletteMoves: string;
  readonly goTo: string;
  readonly doNow: string;
  readonly signOut: string;
  readonly language: string;
  readonly otherLanguage: string;
  /** The language could not be kept, for a reason told in a sentence. */
  readonly languageBack: (why: string) => string;
  readonly scheme: string;
  readonly schemes: Readonly<Record<Scheme, string>>;
  /** The theme and which it is, in one. */
  readonly inScheme: (scheme: Scheme) => string;
  /** Something with the keys that lead to it, one after the other or together. */
  readonly withKeys: (what: string, keys: readonly string[]) => string;
  readonly close: string;
  readonly cancel: string;
  readonly copyByHand: string;
  readonly undo: string;
  readonly undone: string;
  readonly nothingToUndo: string;
  readonly keys: {
    readonly title: string;
    readonly everywhere: string;
    readonly going: string;
    readonly next: string;
    readonly lists: string;
    readonly sheet: string;
    readonly inLists: string;
    readonly letGo: string;
    readonly upload: string;
    readonly focus: string;
    readonly single: string;
    readonly note: string;
  };
};

/** What stands in place of a screen, or above it. */
export type StateWords = {
  readonly offline: string;
  readonly back: string;
  readonly waiting: (what: string) => string;
  readonly stop: string;
  readonly stopped: { readonly title: string; readonly text: string };
  /** The server has too much to do, and says so itself. */
  readonly notNow: string;
  readonly unreachable: {
    readonly title: string;
    readonly text: string;
    readonly next: (seconds: number) => string;
    readonly now: string;
  };
  readonly forbidden: { readonly title: string; readonly text: string };
  readonly notFound: { readonly title: string; readonly text: string; readonly home: string };
  readonly broken: { readonly title: string; readonly text: string; readonly again: string };
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
  readonly useless: { readonly title: string; readonly signIn: string };
  readonly passkeyStopped: string;
};

/** The first run. */
export type SetupWords = {
  readonly title: string;
  readonly step: (step: number, of: number) => string;
  readonly steps: Readonly<Record<'paper' | 'sections' | 'dates' | 'import', string>>;
  readonly kept: string;
  readonly next: (step: string) => string;
  readonly previous: string;
  readonly skip: string;
  readonly finish: string;
  readonly onSite: string;
  readonly paper: {
    readonly title: string;
    readonly lead: string;
    readonly name: string;
    readonly zone: string;
    readonly you: string;
    readonly youLead: string;
    readonly submit: string;
    readonly head: string;
    readonly named: (paper: string) => string;
  };
  readonly sections: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly hint: string;
    readonly templates: string;
    readonly kinds: Readonly<Record<SectionTemplate, { readonly name: string; readonly sections: readonly string[] }>>;
    readonly there: (names: readonly string[]) => string;
  };
  readonly dates: {
    readonly title: string;
    readonly lead: string;
    readonly months: string;
    readonly choices: Readonly<Record<MonthChoice, { readonly name: string; readonly like: string }>>;
    readonly digits: string;
    readonly hijri: string;
    readonly hijriBeside: string;
    readonly offset: string;
    readonly today: (date: string) => string;
    readonly example: { readonly section: string; readonly headline: string };
    readonly feeds: string;
    readonly feedsNote: string;
    readonly read: string;
    readonly readExamples: readonly string[];
  };
  readonly import: {
    readonly title: string;
    readonly lead: string;
    readonly byCommand: string;
    readonly file: string;
    readonly copy: string;
    readonly copied: string;
    readonly happens: string;
    readonly what: readonly string[];
    readonly notMoved: string;
  };
};

/** Sections to begin with. */
export type SectionTemplate = 'city' | 'general' | 'economic';

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
    readonly none: string;
    readonly noneText: string;
  };
};

/** How the system is, around what is said of its parts. */
export type HealthScreenWords = {
  /** How many parts need hands; none: all is well. */
  readonly inNeed: (count: number) => string;
  readonly measured: (time: string) => string;
  readonly measureNow: string;
  readonly notMeasured: (time: string) => string;
  readonly changed: (time: string) => string;
  readonly showNow: string;
  readonly since: (moment: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly waitingMail: string;
  readonly mailServer: string;
  readonly forEngineer: string;
  /** What each way of asking tells. */
  readonly ways: Readonly<Record<'warraq doctor' | '/health' | '/metrics', string>>;
};

/** One's own account. */
export type AccountWords = {
  readonly title: string;
  readonly profile: string;
  readonly saveProfile: string;
  readonly profileSaved: string;
  readonly twoFactor: {
    readonly title: string;
    readonly off: string;
    readonly isOn: (codes: number) => string;
    readonly setUp: string;
    readonly needsPassword: string;
    readonly continue: string;
    readonly scan: string;
    readonly qr: string;
    readonly orType: string;
    readonly neverAsked: string;
    readonly code: string;
    readonly turnOn: string;
    readonly turnOff: string;
    readonly turnedOff: string;
    readonly newCodes: string;
  };
  readonly codes: {
    readonly title: string;
    readonly lead: string;
    readonly copy: string;
    readonly copied: string;
    readonly print: string;
    readonly kept: string;
  };
  readonly passkeys: {
    readonly title: string;
    readonly lead: string;
    readonly add: string;
    readonly name: string;
    readonly nameHint: string;
    readonly added: (name: string) => string;
    readonly since: (date: string) => string;
    readonly remove: string;
    readonly removeTitle: (name: string) => string;
    readonly removeText: string;
    readonly removed: (name: string) => string;
    readonly none: string;
    /** Adding one was stopped, by the person or the device. */
    readonly stopped: string;
  };
  readonly sessions: {
    readonly title: string;
    readonly device: (browser: string | null, system: string | null) => string;
    readonly unknown: string;
    readonly this: string;
    readonly thisOne: string;
    readonly end: string;
    readonly endOthers: string;
    readonly ended: string;
    readonly othersEnded: string;
  };
  readonly password: {
    readonly title: string;
    readonly present: string;
    readonly fresh: string;
    readonly submit: string;
    readonly changed: string;
  };
};

/** What an entry of the audit log is about; each stands for several acts. */
export const AUDIT_KINDS = ['articles', 'paper', 'media', 'people', 'entry', 'settings', 'moving'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** How accounts are kept safe: a second factor as a duty, roles for a night, another address. */
export type SafetyWords = {
  readonly reminder: {
    readonly recommended: string;
    readonly coming: (day: string) => string;
    readonly setUp: string;
    readonly later: string;
  };
  readonly gate: {
    readonly title: string;
    readonly lead: string;
    readonly passkeyTitle: string;
    readonly passkeyLead: string;
    readonly go: string;
    readonly signOut: string;
  };
  readonly lacking: {
    readonly title: (count: number) => string;
    readonly recommended: string;
    readonly coming: (day: string) => string;
    readonly due: string;
    readonly remind: string;
    readonly reminded: (count: number) => string;
    readonly names: string;
    readonly lastReminded: (when: string) => string;
    readonly nobody: string;
    readonly nobodyText: string;
  };
  readonly duty: {
    readonly title: string;
    readonly lead: string;
    readonly who: string;
    readonly choices: Readonly<Record<'nobody' | 'editors' | 'everybody', string>>;
    readonly from: string;
    readonly fromHint: string;
    readonly save: string;
    readonly saved: string;
  };
  readonly nights: {
    readonly title: string;
    readonly lead: string;
    readonly person: string;
    readonly role: string;
    readonly until: string;
    readonly untilHint: (zone: string) => string;
    readonly submit: string;
    readonly given: (name: string, until: string) => string;
    readonly ended: (name: string) => string;
    readonly end: string;
    readonly caption: string;
    readonly columns: Readonly<Record<'who' | 'role' | 'within' | 'until' | 'by' | 'acts', string>>;
    readonly none: string;
    readonly noneText: string;
    readonly missing: string;
    readonly holds: string;
    readonly untilWhen: (until: string) => string;
    readonly link: string;
    readonly linkText: string;
  };
  readonly email: {
    readonly title: string;
    readonly fresh: string;
    readonly note: string;
    readonly submit: string;
    readonly sent: (email: string) => string;
    readonly confirm: { readonly title: string; readonly lead: (email: string) => string; readonly submit: string };
    readonly confirmed: { readonly title: string; readonly lead: string; readonly on: string };
    readonly back: { readonly title: string; readonly lead: (email: string) => string; readonly submit: string };
  };
  /** After how long something is allowed again, as `14:03`. */
  readonly wait: { readonly left: (clock: string) => string; readonly over: string };
  readonly find: {
    readonly label: string;
    readonly for: string;
    readonly groups: Readonly<Record<'people' | 'kinds' | 'things', string>>;
    readonly kinds: Readonly<Record<AuditKind, string>>;
    readonly thing: Readonly<Record<string, string>>;
    readonly none: string;
    readonly from: string;
    readonly to: string;
    readonly export: string;
    readonly shown: string;
    readonly remove: (filter: string) => string;
    readonly clear: string;
    readonly noMatch: string;
    readonly noMatchText: (filters: string) => string;
    readonly ofThis: (title: string) => string;
    readonly someone: string;
  };
};

/** The audit log. */
export type AuditWords = {
  readonly title: string;
  readonly unchanging: string;
  readonly caption: string;
  readonly columns: Readonly<Record<'at' | 'who' | 'what' | 'from', string>>;
  /** Who has no account, by what they are. */
  readonly kinds: Readonly<Record<'clock' | 'import' | 'cli' | 'nobody' | 'token', string>> &
    Readonly<Record<string, string>>;
  readonly older: string;
  readonly none: string;
  readonly noneText: string;
};
