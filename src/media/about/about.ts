import { fold } from '../../arabic/index.ts';

/** What the newsroom knows of a picture, beside its dots; '' and null where nobody said. */
export type PictureAbout = {
  /** What is seen on it, for those who don't see it. */
  readonly alt: string;
  /** Who took or drew it. */
  readonly credit: string;
  /** Whom it came from. */
  readonly agency: string;
  /** How it may be used. */
  readonly licence: string;
  /** The day, as the camera's clock had it (`2026-11-24`); cameras seldom say in which zone. */
  readonly takenOn: string | null;
};

/** Nothing is known. */
export const NOTHING_KNOWN: PictureAbout = { alt: '', credit: '', agency: '', licence: '', takenOn: null };

/** The words by which a picture is found, in the one form that words are looked for in. */
export const foldedWords = (name: string, { alt, credit, agency }: PictureAbout): string =>
  fold([name, alt, credit, agency].join('\n'));
