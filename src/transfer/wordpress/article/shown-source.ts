import type { WxrItem } from '../wxr/index.ts';
import { elementorAsHtml } from './elementor.ts';
import { type MendedSource, mendSource } from './mend-source.ts';
import { type ArticleRemark, remark } from './remarks.ts';
import { withReusables } from './reusable-blocks.ts';

/** Where the words of a text may stand. */
export type BodySource = Pick<WxrItem, 'content' | 'meta'>;

/** The HTML that readers of the old site saw, as far as it can be known. */
export type ShownSource = {
  readonly html: string;
  /** The other place in which words of the text stand; null where there is none. */
  readonly other: string | null;
  readonly remarks: readonly ArticleRemark[];
};

const RECORD = '_elementor_data';
const MODE = '_elementor_edit_mode';

/** Letters or digits outside of tags and comments: something to read. */
const SAYS = /[\p{L}\p{N}]/u;

/**
 * The text as it was shown. Where Elementor built it, its record is the text, and `content` only a copy for search;
 * the one without words gives way to the other.
 */
export function shownSource(source: BodySource, reusable: (oldId: number) => string | null): ShownSource {
  const { mended, remarks } = filled(mendedContentOf(source), reusable);
  const record = source.meta.get(RECORD)?.findLast((value) => value.trim() !== '' && value.trim() !== '[]');
  if (record === undefined) return { html: mended, other: null, remarks };
  const built = elementorAsHtml(record);
  if (built === null) return { html: mended, other: null, remarks: [...remarks, remark('meta-unreadable', RECORD)] };
  const inRecord = filled(mendedOf(built), reusable);
  const isBuilt = source.meta.get(MODE)?.at(-1) === 'builder';
  const [shown, other] = isBuilt || !says(mended) ? [inRecord.mended, mended] : [mended, inRecord.mended];
  const both = [...remarks, ...inRecord.remarks];
  if (!says(other)) return { html: shown, other: null, remarks: both };
  return says(shown) ? { html: shown, other, remarks: both } : { html: other, other: null, remarks: both };
}

/** Every text is shown twice: when what it names is looked up, and when it is converted. */
const mendedBefore = new WeakMap<BodySource, MendedSource>();

function mendedContentOf(source: BodySource): MendedSource {
  const known = mendedBefore.get(source);
  if (known !== undefined) return known;
  const mended = mendedOf(source.content);
  mendedBefore.set(source, mended);
  return mended;
}

function mendedOf(content: string): MendedSource {
  const { source, remarks } = mendSource(content);
  return { source: storable(source), remarks };
}

function filled(mended: MendedSource, reusable: (oldId: number) => string | null) {
  const { source, remarks } = withReusables(mended.source, reusable);
  return { mended: source, remarks: [...mended.remarks, ...remarks] };
}

/** JSON and its escapes can write what no text of the database holds: U+0000, and half of a pair. */
const storable = (source: string) => source.replaceAll('\0', '').toWellFormed();

const says = (html: string) => SAYS.test(html.replace(/<!--[\s\S]*?-->|<[^<>]*>/g, ''));
