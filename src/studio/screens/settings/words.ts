import type { StyleRuleName, TanweenPlace } from '../../../arabic/style/finding.ts';
import type { Mode, Theme, ThemeColor } from '../../../newsroom/theme/theme.ts';
import type { MailTabWords } from './mail/words.ts';
import type { RedirectsWords } from './redirects/words.ts';
import type { Step } from './sections/arranging.ts';

/** What the paper is: the frame of its tabs, and each of them. */
export type SettingsWords = {
  readonly title: string;
  readonly tabs: Readonly<Record<'site' | 'sections' | 'redirects' | 'style' | 'dates' | 'theme' | 'mail', string>>;
  readonly save: string;
  readonly saved: string;
  readonly nothingToSave: string;
  readonly unsaved: string;
  readonly allSaved: string;
  readonly toSaved: string;
  readonly overtaken: string;
  readonly takeTheirs: string;
  readonly saveMine: string;
  readonly site: SiteTabWords;
  readonly sections: SectionsTabWords;
  readonly menu: MenuWords;
  readonly style: StyleTabWords;
  readonly dates: DatesTabWords;
  readonly theme: ThemeTabWords;
  readonly redirects: RedirectsWords;
  readonly mail: MailTabWords;
};

/** Name, logo, zone and address. */
export type SiteTabWords = {
  readonly title: string;
  readonly name: string;
  readonly nameHint: string;
  readonly tagline: string;
  readonly taglineHint: string;
  readonly logo: Readonly<Record<'label' | 'hint' | 'choose' | 'change' | 'remove', string>>;
  readonly zone: string;
  readonly zoneNow: (time: string) => string;
  readonly noZone: string;
  readonly origin: string;
  readonly originHint: string;
  readonly notAnOrigin: string;
  readonly articleAddress: ArticleAddressWords;
  readonly problems: Readonly<Record<'name' | 'origin' | 'articleAddress', string>>;
};

/** Where new articles live. */
export type ArticleAddressWords = Readonly<
  Record<'title' | 'lead' | 'pattern' | 'patternHint' | 'notAPattern' | 'usual' | 'slugBytes' | 'slugBytesHint', string>
> & {
  readonly usuals: Readonly<Record<'slug' | 'month' | 'day' | 'id', string>>;
  /** What stands in braces and isn't known, and what is. */
  readonly unknownName: (given: string, known: readonly string[]) => string;
  readonly slugBytesWrong: (least: number, most: number) => string;
  readonly exampleHeadline: string;
  readonly example: (headline: string) => string;
  /** How long the slug came out, how long it may be, and which words were left out; none where that is empty. */
  readonly length: (bytes: number, most: number, leftOut: string) => string;
};

/** The tree of sections. */
export type SectionsTabWords = {
  readonly title: string;
  readonly add: string;
  readonly adding: string;
  readonly addNow: string;
  readonly addHint: string;
  readonly addBelow: string;
  readonly added: (name: string) => string;
  readonly none: string;
  readonly noneText: string;
  /** «by dragging or with [Alt ↑↓], [Alt ←] to put below…, or lift with [Space]», cut where the keys stand. */
  readonly byHand: string;
  readonly orIn: string;
  readonly orLift: string;
  readonly articles: string;
  readonly actsOn: (name: string) => string;
  readonly change: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly noStep: Readonly<Record<Step, (name: string) => string>>;
  readonly place: (name: string, place: number, of: number, below: string | null) => string;
  readonly lifted: (name: string) => string;
  readonly dropped: (name: string) => string;
  readonly putBack: (name: string) => string;
  readonly moved: (name: string) => string;
  readonly choose: string;
  readonly chooseText: string;
  readonly name: string;
  readonly slug: string;
  readonly slugHint: (root: string) => string;
  readonly leadsOn: (count: number) => string;
  readonly below: string;
  readonly onTop: string;
  readonly description: string;
  readonly descriptionHint: string;
  readonly lacking: string;
  readonly delete: string;
  readonly deleteTitle: (name: string) => string;
  readonly deleteText: string;
  readonly hasArticles: (count: number) => string;
  readonly leadTo: string;
  readonly leadNowhere: string;
  readonly deleteNow: string;
  readonly deleted: (name: string) => string;
};

/** The menu at the top of the site. */
export type MenuWords = {
  readonly title: string;
  readonly automatic: string;
  readonly toAutomatic: string;
  readonly entry: (label: string, place: number, of: number) => string;
  readonly how: string;
  readonly place: (label: string, place: number, of: number) => string;
  readonly lifted: (label: string) => string;
  readonly putBack: (label: string) => string;
  readonly remove: (label: string) => string;
  readonly removed: (label: string) => string;
  readonly changed: string;
  readonly add: string;
  readonly what: string;
  readonly pick: string;
  readonly sections: string;
  readonly pages: string;
  readonly link: string;
  readonly label: string;
  readonly address: string;
  readonly addressHint: string;
  readonly twice: string;
  readonly addNow: string;
  readonly wide: (count: number) => string;
  readonly tooMany: (count: number) => string;
};

/** The rules of house style. */
export type StyleTabWords = {
  readonly title: string;
  readonly lead: string;
  readonly rules: Readonly<Record<StyleRuleName, string>>;
  readonly tanween: Readonly<Record<TanweenPlace, string>>;
  readonly rule: string;
  readonly example: string;
  readonly none: string;
  readonly try: string;
  readonly tryHint: string;
  readonly sample: string;
  readonly found: (count: number) => string;
  readonly mended: string;
  readonly becomes: string;
};

/** How dates and numbers are written. */
export type DatesTabWords = {
  readonly title: string;
  readonly lead: string;
  readonly onSite: string;
  readonly examples: Readonly<
    Record<'day' | 'hijri' | 'ago' | 'yesterday' | 'range' | 'twoMonths' | 'number' | 'plural' | 'machine', string>
  >;
};

/** How the site looks. */
export type ThemeTabWords = {
  readonly title: string;
  readonly lead: string;
  readonly colors: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly names: Readonly<Record<ThemeColor, string>>;
  readonly what: Readonly<Record<ThemeColor, string>>;
  readonly code: (name: string) => string;
  readonly ratio: string;
  readonly backToOwn: (name: string) => string;
  readonly unreadable: (name: string, mode: string, ratio: string, least: string) => string;
  readonly take: (color: string) => string;
  readonly noneReadable: string;
  readonly contrastFirst: string;
  readonly headFace: string;
  readonly headFaces: Readonly<Record<Theme['headFace'], string>>;
  readonly bodySize: string;
  readonly pixels: (count: number) => string;
  readonly density: string;
  readonly densities: Readonly<Record<Theme['density'], string>>;
  readonly toOwn: string;
  readonly preview: string;
  readonly page: string;
  readonly pages: Readonly<Record<'front' | 'article', string>>;
};
