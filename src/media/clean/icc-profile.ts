import { asciiBytes, joined, standsAt, viewOf } from './byte-view.ts';
import { must } from './clean-picture.ts';

/*
 * ICC.1:2022. A profile says what a picture's colours mean. It may also hold texts, pictures' names and private data of
 * any length; those are left out.
 */

const HEADER = 128;

/** What a profile of a display computes with: its primaries, its curves, its white. */
const COLOUR = ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'];
const GREY = ['kTRC'];
const OPTIONAL = ['wtpt', 'chad'];

/** Tags by which a profile computes with tables instead; they are read before the primaries. */
const TABLES = /^(?:A2B|B2A|D2B|B2D)[0-3]$/;

/** Numbers that a parametric curve holds, by its function (§10.18). */
const PARAMETERS = [1, 3, 4, 5, 7];

type Tag = { readonly name: string; readonly bytes: Uint8Array };

/** Writes a profile anew with nothing in it but numbers, or ends where it computes with more than primaries and curves. */
export function cleanIccProfile(profile: Uint8Array): Uint8Array {
  const view = viewOf(profile);
  const size = view.getUint32(0);
  must(size >= HEADER + 4 && size <= profile.length && standsAt(profile, 36, 'acsp'), 'a profile');
  const isColour = standsAt(profile, 16, 'RGB ');
  must(isColour || standsAt(profile, 16, 'GRAY'), 'a space of colours as on a display');
  must(standsAt(profile, 12, 'mntr') || standsAt(profile, 12, 'scnr'), 'a display');
  must(standsAt(profile, 20, 'XYZ '), 'a connection by XYZ');
  const major = profile[8];
  must(major === 2 || major === 4, 'version 2 or 4');

  const found = new Map<string, Uint8Array>();
  const count = view.getUint32(HEADER);
  must(count <= 100, 'a table of few tags');
  for (let index = 0; index < count; index++) {
    const at = HEADER + 4 + index * 12;
    const name = String.fromCharCode(...profile.subarray(at, at + 4));
    must(!TABLES.test(name), 'no tables');
    const start = view.getUint32(at + 4);
    const length = view.getUint32(at + 8);
    must(start + length <= size, 'a tag within the profile');
    found.set(name, profile.subarray(start, start + length));
  }
  const needed = isColour ? COLOUR : GREY;
  must(
    needed.every((name) => found.has(name)),
    'every tag that is needed',
  );
  const numbers = [...needed, ...OPTIONAL].flatMap((name): Tag[] => {
    const bytes = found.get(name);
    return bytes === undefined ? [] : [{ name, bytes: numbersOf(bytes) }];
  });
  return written(profile, [...textTags(major), ...numbers]);
}

/** The part of a tag that its numbers take up, without what follows them. */
function numbersOf(tag: Uint8Array): Uint8Array {
  const view = viewOf(tag);
  must(view.getUint32(4) === 0, 'zeros after the type');
  const length = () => {
    if (standsAt(tag, 0, 'XYZ ')) return 20;
    if (standsAt(tag, 0, 'sf32')) return 8 + 9 * 4;
    if (standsAt(tag, 0, 'curv')) return 12 + view.getUint32(8) * 2;
    must(standsAt(tag, 0, 'para') && view.getUint16(10) === 0, 'numbers');
    const parameters = PARAMETERS[view.getUint16(8)];
    must(parameters !== undefined, 'a known curve');
    return 12 + parameters * 4;
  };
  must(length() <= tag.length, 'all numbers');
  return tag.subarray(0, length());
}

/** Two tags that must be there (§8.2), with as little in them as may be. */
function textTags(major: number): Tag[] {
  const text = major === 4 ? localised('-') : joined([asciiBytes('text\0\0\0\0-\0')]);
  const name = major === 4 ? text : joined([asciiBytes('desc\0\0\0\0\0\0\0\x02-\0'), new Uint8Array(78)]);
  return [
    { name: 'desc', bytes: name },
    { name: 'cprt', bytes: text },
  ];
}

const localised = (sign: string) => asciiBytes(`mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS\0\0\0\x02\0\0\0\x1c\0${sign}`);

function written(profile: Uint8Array, tags: readonly Tag[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const places = new Map<Uint8Array, number>();
  let end = HEADER + 4 + tags.length * 12;
  const table = new Uint8Array(4 + tags.length * 12);
  const entries = viewOf(table);
  entries.setUint32(0, tags.length);
  for (const [index, { name, bytes }] of tags.entries()) {
    // The three curves are mostly one, which then stands there once.
    const same = [...places.keys()].find((other) => Buffer.compare(other, bytes) === 0);
    const place = same === undefined ? end : (places.get(same) ?? end);
    if (same === undefined) {
      const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
      padded.set(bytes);
      parts.push(padded);
      places.set(bytes, end);
      end += padded.length;
    }
    table.set(asciiBytes(name), 4 + index * 12);
    entries.setUint32(8 + index * 12, place);
    entries.setUint32(12 + index * 12, bytes.length);
  }
  const header = new Uint8Array(HEADER);
  // Version, class, space and connection; the signature; intent and illuminant. The rest names devices and makers.
  for (const [from, to] of [
    [8, 24],
    [36, 40],
    [64, 80],
  ] as const)
    header.set(profile.subarray(from, to), from);
  viewOf(header).setUint32(0, end);
  return joined([header, table, ...parts]);
}
