import type { LibraryAsked } from '../../data/media.ts';
import type { CivilProfile } from '../../data/site.ts';

type Lacks = NonNullable<LibraryAsked['lacks']>;
type Sort = NonNullable<LibraryAsked['sort']>;
type Counts = { readonly articles: number; readonly pages: number; readonly authors: number };

/** What the library of pictures says; it comes with the screen. */
export type MediaWords = {
  readonly library: string;
  readonly upload: string;
  readonly camera: string;
  readonly drop: string;
  /** The name of what was pasted: it has none itself. */
  readonly pasted: (at: string) => string;
  /** `4.1 م.ب` */
  readonly size: (bytes: number) => string;
  /** A day of which no hour is known, by `2016-10-17`. */
  readonly day: (iso: string, site: CivilProfile) => string;
  readonly filters: {
    readonly search: string;
    readonly placeholder: string;
    readonly source: string;
    readonly credits: string;
    readonly agencies: string;
    readonly noSource: string;
    readonly lacks: Readonly<Record<Lacks, string>>;
    readonly dates: string;
    readonly from: string;
    readonly upTo: string;
    readonly sort: string;
    readonly sorts: Readonly<Record<Sort, string>>;
    readonly clear: string;
    readonly count: (pictures: number) => string;
  };
  readonly none: { readonly title: string; readonly text: string };
  readonly noMatch: {
    readonly title: string;
    readonly searched: (words: readonly string[]) => string;
    readonly hidden: (pictures: number) => string;
    readonly clear: string;
    readonly clearFilters: string;
  };
  readonly card: {
    readonly noAlt: string;
    readonly noCredit: string;
    readonly licenceEnds: string;
    readonly uses: (count: number) => string;
  };
  readonly uploads: {
    readonly title: string;
    readonly progress: (done: number, all: number) => string;
    readonly pauseAll: string;
    readonly resumeAll: string;
    readonly clearDone: string;
    readonly waiting: string;
    readonly sending: (sent: string, of: string) => string;
    readonly left: (seconds: number) => string;
    readonly finishing: string;
    readonly paused: (percent: number) => string;
    readonly cut: (percent: number) => string;
    readonly orphaned: (percent: number) => string;
    readonly refusedType: string;
    readonly mayPass: string;
    readonly done: string;
    readonly open: string;
    readonly pause: (name: string) => string;
    readonly resume: (name: string) => string;
    readonly tryNow: (name: string) => string;
    readonly choose: string;
    readonly drop: (name: string) => string;
    readonly uploaded: (name: string) => string;
  };
  readonly pane: {
    readonly title: string;
    readonly choose: string;
    readonly chooseText: string;
    readonly download: string;
    readonly focus: string;
    readonly focusAt: (x: number, y: number) => string;
    readonly focusHint: string;
    readonly focusSaved: string;
    readonly crops: string;
    readonly cropsElsewhere: string;
    readonly cropsInPages: string;
    readonly fields: Readonly<
      Record<'caption' | 'alt' | 'credit' | 'agency' | 'takenOn' | 'licence' | 'licensedUntil', string>
    >;
    readonly captionHint: string;
    readonly altHint: string;
    readonly altBegins: string;
    readonly altMissing: string;
    readonly creditMissing: string;
    readonly owed: string;
    readonly givenBack: string;
    readonly mayNotDescribe: (roles: string) => string;
    readonly noDay: string;
    readonly licenceEnded: string;
    readonly saving: string;
    readonly saved: (time: string) => string;
    readonly unsaved: string;
    readonly save: string;
    readonly described: string;
  };
  readonly uses: {
    readonly title: string;
    readonly none: string;
    readonly places: Readonly<Record<'lead' | 'body' | 'portrait' | 'logo' | 'page', string>>;
    readonly standings: Readonly<Record<'scheduled' | 'draft', string>>;
    readonly untitled: string;
    readonly whyNotDeleted: string;
  };
  readonly acts: {
    readonly replace: string;
    readonly delete: string;
    readonly mayNot: (roles: string) => string;
    readonly deleteTitle: (name: string) => string;
    readonly deleteText: string;
    readonly deleted: (name: string) => string;
  };
  readonly replacing: {
    readonly title: (name: string) => string;
    readonly choose: string;
    readonly what: (counts: Counts) => string;
    readonly texts: string;
    readonly lacking: string;
    readonly confirm: (places: number) => string;
    readonly done: (counts: Counts) => string;
    readonly none: string;
  };
};
