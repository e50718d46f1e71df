import { NOTHING_KNOWN, type PictureAbout } from './about.ts';
import { embeddedIn } from './embedded.ts';
import { exifFacts } from './exif-facts.ts';
import { iptcFacts } from './iptc-facts.ts';
import { lineOf } from './line.ts';
import { xmpFacts } from './xmp-facts.ts';

/** What a picture's file says of its maker, before it is written anew without it. Where it was taken isn't looked at. */
export function aboutIn(bytes: Uint8Array): PictureAbout {
  const { exif, resources, xmp } = orNothing(() => embeddedIn(bytes)) ?? { exif: null, resources: null, xmp: null };
  const camera = exif === null ? null : orNothing(() => exifFacts(exif));
  const agency = resources === null ? null : orNothing(() => iptcFacts(resources));
  const packet = xmp === null ? null : xmpFacts(new TextDecoder().decode(xmp.subarray(0, MOST_BYTES)));
  return {
    ...NOTHING_KNOWN,
    alt: firstOf(packet?.alt),
    caption: firstOf(agency?.caption, packet?.description, agency?.headline, packet?.headline),
    credit: firstOf(agency?.byline, packet?.creator, camera?.artist),
    agency: firstOf(agency?.credit, packet?.credit, agency?.source, packet?.source),
    licence: firstOf(packet?.terms, agency?.copyright, packet?.rights, camera?.copyright),
    takenOn: dayOf(firstOf(camera?.takenAt, packet?.created, agency?.created)),
    licensedUntil: dayOf(firstOf(packet?.licenceEnds, agency?.expires)),
  };
}

/** A part that is broken says nothing; the picture may still be one. */
function orNothing<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Bytes of a part that are looked at: a file can say millions, and a line keeps a few hundred letters. */
const MOST_BYTES = 300_000;

/** The first that says something, as a line. */
const firstOf = (...said: readonly (Uint8Array | string | undefined)[]): string =>
  said
    .map((one) => (one === undefined ? '' : lineOf(typeof one === 'string' ? one : decoded(one))))
    .find((line) => line !== '') ?? '';

/** UTF-8, or else what Arabic newsrooms wrote before it; its Latin letters stand where Western Europe has them. */
function decoded(bytes: Uint8Array): string {
  const some = bytes.subarray(0, MOST_BYTES);
  try {
    // As of a stream: a letter that was cut in two at the end is left out.
    return new TextDecoder('utf-8', { fatal: true }).decode(some, { stream: true });
  } catch {
    // TypeError, the only thing it throws: the bytes are no UTF-8.
    return new TextDecoder('windows-1256').decode(some);
  }
}

/** A day as Exif (`2026:11:24 10:00:00`), XMP (`2026-11-24T…`) and IPTC (`20261124`) write it. */
function dayOf(written: string): string | null {
  const [, year, month, day] = /^(\d{4})[:-]?(\d{2})[:-]?(\d{2})/.exec(written) ?? [];
  const iso = `${year}-${month}-${day}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return Number(year) >= 1826 && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null;
}
