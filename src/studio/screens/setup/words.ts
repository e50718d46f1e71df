import type { MonthChoice } from './month-choices.ts';

/** The first run. */
export type SetupWords = {
  readonly title: string;
  readonly step: (step: number, of: number) => string;
  readonly steps: Readonly<Record<'paper' | 'sections' | 'dates' | 'import', string>>;
  /** What the buttons of a step do with it. */
  readonly kept: Readonly<Record<'paper' | 'sections' | 'dates' | 'import', string>>;
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
    readonly twice: (name: string) => string;
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
    readonly databaseElsewhere: string;
    readonly copy: string;
    readonly copied: string;
    readonly happens: string;
    readonly what: readonly string[];
    readonly notMoved: string;
  };
};

/** Sections to begin with. */
export type SectionTemplate = 'city' | 'general' | 'economic';
