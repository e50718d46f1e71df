import type { PictureId } from '../../../base/ids.ts';
import { originalsOf } from '../../../media/index.ts';
import { linkKeyOf } from './link-key.ts';
import type { OldSite } from './old-site.ts';
import { uploadKeyOf } from './upload-key.ts';

/** A picture of the old site that the newsroom holds. */
export type HeldPicture = {
  readonly picture: PictureId;
  /** Its file in the old site, as `uploadKeyOf` names it; null when nobody knows it. */
  readonly file: string | null;
  /** Where the picture itself is reached now; null where it has no address of its own. */
  readonly address: string | null;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
};

/** What the reader of a text asks its caller; each answers null for what isn't known. */
export type Resolve = {
  readonly site: OldSite;
  /** By the number it had in the old site. */
  pictureById(oldId: number): HeldPicture | null;
  /** By any address of it or of one of its sizes, as it is written. */
  pictureByUrl(address: string): HeldPicture | null;
  /** The path at which the page of an old link stands now, without fragment; the link as it is written. */
  articlePath(link: string): string | null;
  /** The content of a block that several texts share. */
  reusable(oldId: number): string | null;
  /** The old numbers of the pictures that were attached to the text, in their order. */
  readonly attached: readonly number[];
};

/** What a site holds, by the names that `uploadKeyOf` and `linkKeyOf` give. */
export type Holdings = {
  readonly site: OldSite;
  readonly picturesById: ReadonlyMap<number, HeldPicture>;
  readonly picturesByKey: ReadonlyMap<string, HeldPicture>;
  /** Paths by `linkKeyOf`; texts also by `?p=` and their number. */
  readonly paths: ReadonlyMap<string, string>;
  readonly reusables: ReadonlyMap<number, string>;
};

/** The questions of one text, answered from maps. */
export function lookUpsOf(holdings: Holdings, attached: readonly number[]): Resolve {
  const { site } = holdings;
  return {
    site,
    attached,
    pictureById: (oldId) => holdings.picturesById.get(oldId) ?? null,
    pictureByUrl: (address) => {
      const key = uploadKeyOf(address, site);
      if (key === null) return null;
      for (const candidate of originalsOf(key)) {
        const held = holdings.picturesByKey.get(candidate);
        if (held !== undefined) return held;
      }
      return null;
    },
    articlePath: (link) => {
      const key = linkKeyOf(link, site);
      return key === null ? null : (holdings.paths.get(key) ?? null);
    },
    reusable: (oldId) => holdings.reusables.get(oldId) ?? null,
  };
}
