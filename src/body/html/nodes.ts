import type { Mark } from '../blocks.ts';
import type { Attributes } from './tokens.ts';

/** Words with what is in force for them; or a place in the text where something else stands. */
export type Leaf =
  | { readonly kind: 'text'; text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'break' }
  /** A paragraph ends here, though no element does. */
  | { readonly kind: 'boundary' }
  | {
      readonly kind: 'picture';
      readonly attributes: Attributes;
      readonly number: number | null;
      readonly link: string | null;
    }
  | { readonly kind: 'shortcode'; readonly name: string; readonly source: string }
  | { readonly kind: 'legacy'; readonly name: string; readonly source: string };

/** An element that parts the text into blocks. Names in brackets are shortcodes and others without an element. */
export type Branch = {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Node[];
};
export type Node = Leaf | Branch;

/** Names of branches that stand for something other than an element of HTML. */
export const UNSEEN = '(unseen)';
export const OWN_WORDS = '(own-words)';
export const CREDIT = '(credit)';
export const CITE = '(cite)';
export const WORD_MARKER = '(word-marker)';
export const SHORTCODE = (name: string) => `[${name}]`;

/** Attributes of a shortcode's branch that it has by itself; no source can write these names. */
export const NAME = ' name';
export const SOURCE = ' source';
export const LOOSE = ' loose';
