import type { SettingsTab } from '../screens/settings/tabs.ts';
import type { ScreenEntry } from '../screens.ts';

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
  /** The names of screens and of tabs of the settings in the other language, by which they are found too. */
  readonly alsoCalled: Readonly<Record<ScreenEntry['path'] | SettingsTab['path'], string>>;
  readonly shortcuts: string;
  readonly search: string;
  /** The site as readers see it, in a page of its own. */
  readonly toSite: string;
  /** What else somebody types who looks for it. */
  readonly alsoSite: string;
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
  /** What the clock could not do with an article, and nobody has seen to. */
  readonly alarms: {
    readonly title: string;
    /** How many are open. */
    readonly open: (count: number) => string;
    readonly none: string;
    readonly untitled: string;
    /** When the article should have appeared. */
    readonly due: (moment: string) => string;
    readonly raised: (ago: string) => string;
    readonly settle: string;
    readonly settled: string;
  };
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
  /** After the last page of a list that came in pages. */
  readonly allShown: string;
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
