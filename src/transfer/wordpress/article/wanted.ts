import { decodeEntities } from '../../../arabic/index.ts';
import { GALLERY_ATTRIBUTES, linkInside, PICTURE_ATTRIBUTES } from '../../../body/index.ts';
import { originalsOf } from '../../../media/index.ts';
import { linkKeyOf } from './link-key.ts';
import type { OldSite } from './old-site.ts';
import { reusablesIn } from './reusable-blocks.ts';
import { type BodySource, shownSource } from './shown-source.ts';
import { uploadKeyOf } from './upload-key.ts';

/** What has to be looked up before a text can be converted; rather too much than too little. */
export type Wanted = {
  /** Numbers of pictures in the old site. */
  readonly pictureIds: readonly number[];
  /** Names of files as `uploadKeyOf` gives them, with those that the picture may be held under. */
  readonly uploads: readonly string[];
  /** Names of pages as `linkKeyOf` gives them. */
  readonly links: readonly string[];
  /** Numbers of shared blocks; what these want is asked of them. */
  readonly reusables: readonly number[];
};

/** Where the numbers of pictures stand: in classes, in JSON, and in attributes. */
const NUMBERS = new RegExp(
  [
    String.raw`\bwp-image-(\d{1,15})`,
    String.raw`"(?:id|mediaId)"\s*:\s*(\d{1,15})`,
    String.raw`"ids"\s*:\s*\[([\d,\s"]*)\]`,
    String.raw`\b(?:${['data-id', 'data-attachment-id', ...PICTURE_ATTRIBUTES, ...GALLERY_ATTRIBUTES].join('|')})\s*=\s*["'“”″„«]?([\d,|\s،a-z]+)`,
  ].join('|'),
  'gi',
);
const VALUES = /=\s*(?:"([^"]*)"|'([^']*)'|[“”″„]([^“”″"]*)|([^\s"'>\]]+))|https?:\/\/[^\s<>"'[\]]+/gi;

/** Collects what a text names: without reading it as a whole, because it is asked of every text once more. */
export function wantedOf(source: BodySource, site: OldSite): Wanted {
  const { html, other } = shownSource(source, () => null);
  const text = other === null ? html : `${html}\n${other}`;
  const pictureIds = new Set<number>();
  for (const [, ...groups] of text.matchAll(NUMBERS))
    for (const number of groups.join(' ').match(/\d{1,15}/g) ?? []) pictureIds.add(Number(number));
  const uploads = new Set<string>();
  const links = new Set<string>();
  for (const found of text.matchAll(VALUES)) {
    const written = (found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[0]).trim();
    if (!/[/?]|url:/.test(written)) continue;
    const address = decodeEntities(linkInside(written));
    const upload = uploadKeyOf(address, site);
    if (upload !== null) for (const candidate of originalsOf(upload)) uploads.add(candidate);
    else {
      const link = linkKeyOf(address, site);
      if (link !== null) links.add(link);
    }
  }
  return { pictureIds: [...pictureIds], uploads: [...uploads], links: [...links], reusables: reusablesIn(text) };
}
