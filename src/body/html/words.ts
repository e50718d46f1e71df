import type { PictureId } from '../../base/ids.ts';
import type { CorrectionKind } from '../blocks.ts';

/** What an embed says of itself. */
export type EmbedWords = {
  /** What it is: «منشور من social.example». */
  readonly title: string;
  /** What happens when it is opened, and who sees the reader then. */
  readonly notice: string;
  /** The button that loads it here; only where it can be framed. */
  readonly load: string;
  /** The link that leads to it there. */
  readonly follow: string;
};

/** The words that a body shows beside its own; they stand in `messages/`. */
export type BodyWords = {
  /** Names the scrolling frame of a table to those who can't see it. */
  table(caption: string | null): string;
  /** `provider` as in `PROVIDERS`, null for an unknown site; `framed` when it opens in the page. */
  embed(facts: { provider: string | null; host: string; framed: boolean }): EmbedWords;
  /** Stands before a note to readers, its colon included: «تصحيح، 18 تشرين الأول، 14:20:». */
  correction(facts: { kind: CorrectionKind; at: string | null }): string;
  /** Leads to a picture that lies elsewhere and isn't shown here; `alt` may be ''. */
  outsidePicture(alt: string): string;
};

/** A picture as it can be drawn; sizes in px. */
export type DrawnPicture = {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** What a browser may have instead (HTML, "the source element"). */
  readonly sources: readonly {
    readonly type: string;
    readonly srcset: string;
    readonly sizes: string | undefined;
  }[];
  /** Of what stands around it. */
  readonly className?: string;
  /** What is known of it, where the text itself says nothing. */
  readonly alt?: string;
  readonly credit?: string;
};

/** Finds how a picture that the newsroom holds is drawn; null when it is not there (any more). */
export type PictureDrawer = (picture: PictureId) => DrawnPicture | null;
