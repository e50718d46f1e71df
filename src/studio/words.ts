import type { FieldWords } from './components/form/problems.ts';
import type { Role, RoleForm } from './data/rights.ts';
import type { CivilProfile } from './data/site.ts';
import type { AccountWords } from './screens/account/words.ts';
import type { EntryWords } from './screens/entry/words.ts';
import type { HealthScreenWords } from './screens/health/words.ts';
import type { AuditWords } from './screens/people/audit-words.ts';
import type { SafetyWords } from './screens/people/safety-words.ts';
import type { PeopleWords } from './screens/people/words.ts';
import type { SettingsWords } from './screens/settings/words.ts';
import type { SetupWords } from './screens/setup/words.ts';
import type { ShellWords, StateWords } from './shell/words.ts';

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

/** What the studio says in one language. */
export type StudioWords = {
  readonly moments: SaysMoments;
  readonly roles: Readonly<Record<Role, Readonly<Record<RoleForm, string>>>>;
  /** A number of things, in the digits that the paper has chosen: `1,204` */
  readonly number: (number: number) => string;
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
