import { fold } from '../../arabic/index.ts';

/** What the newsroom knows of a picture, beside its dots; '' and null where nobody said. */
export type PictureAbout = {
  /** What is seen on it, for those who don't see it. */
  readonly alt: string;
  /** What it is about: by this it is known in the library. Readers see the caption of each article instead. */
  readonly caption: string;
  /** Who took or drew it. */
  readonly credit: string;
  /** Whom it came from. */
  readonly agency: string;
  /** How it may be used. */
  readonly licence: string;
  /** The day, as the camera's clock had it (`2026-11-24`); cameras seldom say in which zone. */
  readonly takenOn: string | null;
  /** The last day on which it may be used; null: there is none, or nobody said. */
  readonly licensedUntil: string | null;
};

/** Nothing is known. */
export const NOTHING_KNOWN: PictureAbout = {
  ...{ alt: '', caption: '', credit: '', agency: '', licence: '', takenOn: null, licensedUntil: null },
};

/** The words by which a picture is found, in the one form that words are looked for in. */
export const foldedWords = (name: string, { alt, caption, credit, agency }: PictureAbout): string =>
  fold([name, alt, credit, agency, caption].join('\n'));
