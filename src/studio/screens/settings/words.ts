import type { MailTabWords } from './mail/words.ts';
import type { RedirectsWords } from './redirects/words.ts';

/** What the paper is: the frame of its tabs, and each of them. */
export type SettingsWords = {
  readonly title: string;
  readonly tabs: Readonly<Record<'site' | 'redirects' | 'mail', string>>;
  readonly save: string;
  readonly saved: string;
  readonly nothingToSave: string;
  readonly unsaved: string;
  readonly allSaved: string;
  readonly toSaved: string;
  readonly overtaken: string;
  readonly takeTheirs: string;
  readonly saveMine: string;
  readonly leaving: string;
  readonly leavingText: string;
  readonly saveAndLeave: string;
  readonly stay: string;
  readonly leave: string;
  readonly site: SiteTabWords;
  readonly redirects: RedirectsWords;
  readonly mail: MailTabWords;
};

/** Name, zone and address. */
export type SiteTabWords = {
  readonly title: string;
  readonly name: string;
  readonly nameHint: string;
  readonly tagline: string;
  readonly taglineHint: string;
  readonly zone: string;
  readonly zoneNow: (time: string) => string;
  readonly noZone: string;
  readonly origin: string;
  readonly originHint: string;
  readonly notAnOrigin: string;
  readonly problems: Readonly<Record<'name' | 'origin', string>>;
};
