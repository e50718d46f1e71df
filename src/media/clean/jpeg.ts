import { asciiBytes, joined, standsAt, viewOf } from './byte-view.ts';
import { type CleanPicture, cleanOrNull, must } from './clean-picture.ts';
import { exifOrientation } from './exif-orientation.ts';
import { cleanIccProfile } from './icc-profile.ts';
import { blockTables } from './jpeg-block-tables.ts';
import { scanEnd } from './jpeg-scan.ts';
import { holdsPlanted } from './planted.ts';

/*
 * ITU T.81 (JPEG), ITU T.871 (JFIF), ICC.1 annex B.4 (profiles in JPEG), Exif 2.32. This file is as long as the list of
 * segments that a JPEG is made of.
 */

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const DHT = 0xc4;
const DRI = 0xdd;
const COM = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const BASELINE = 0xc0;
const EXTENDED = 0xc1;
const PROGRESSIVE = 0xc2;

const JFIF = 'JFIF\0';
const EXIF = 'Exif\0\0';
const ICC = 'ICC_PROFILE\0';
const ADOBE = 'Adobe';

/** Most bytes of a profile in one segment: what a segment holds, without its length, its name and its number. */
const ICC_PIECE = 65_535 - 2 - ICC.length - 2;

/** More scans than any encoder writes; each costs a decoder a pass over the whole picture. */
const MOST_SCANS = 64;

type Component = { readonly id: number; readonly h: number; readonly v: number; readonly quantisation: number };

type Frame = {
  readonly kind: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly components: readonly Component[];
  readonly segment: Uint8Array;
};

/** Tables, or an interval, that were read and that no scan has needed yet. */
type Pending = Map<string, Uint8Array>;

/** Codes as they were last said: counts and symbols. They are read when a sequential scan uses them. */
type Tables = Map<string, Uint8Array>;

/**
 * Writes a JPEG anew with its coded dots as they are: frame, tables that a scan uses, scans, what tells how its colours
 * are meant; and nothing else. Null where it isn't exactly what T.81 says, must be turned to be shown, or is of a sort
 * that browsers or this reader don't know: then it is drawn and written anew.
 */
export const cleanJpeg = (bytes: Uint8Array): CleanPicture | null => cleanOrNull(() => read(bytes));

function read(bytes: Uint8Array): CleanPicture {
  must(bytes[0] === 0xff && bytes[1] === SOI, 'the start of an image');
  const view = viewOf(bytes);
  const body: Uint8Array[] = [];
  const icc = new Map<number, Uint8Array>();
  const huffman: Tables = new Map();
  const pending: Pending = new Map();
  const seen = new Set<number>();
  const quantised = new Set<string>();
  let jfif: Uint8Array | null = null;
  let adobe: Uint8Array | null = null;
  let iccPieces = 0;
  let frame: Frame | null = null;
  let restartInterval = 0;
  let scans = 0;

  for (let at = 2; ; ) {
    must(bytes[at] === 0xff, 'a marker');
    while (bytes[at + 1] === 0xff) at++;
    const marker = view.getUint8(at + 1);
    if (marker === EOI) break;
    const end = at + 2 + view.getUint16(at + 2);
    must(end <= bytes.length && end >= at + 4, 'a whole segment');
    const payload = bytes.subarray(at + 4, end);
    at = end;
    if (marker === APP0) {
      if (!standsAt(payload, 0, JFIF)) continue;
      must(jfif === null && scans === 0 && payload.length >= 14, 'one JFIF header');
      // Version, units and density; the thumbnail behind them has no width and no height from here on.
      jfif = segment(APP0, joined([payload.subarray(0, 12), new Uint8Array(2)]));
    } else if (marker === APP1) {
      if (standsAt(payload, 0, EXIF)) must(exifOrientation(payload.subarray(EXIF.length)) === 1, 'the right way up');
    } else if (marker === APP2) {
      if (!standsAt(payload, 0, ICC)) continue;
      const [number = 0, of = 0] = payload.subarray(ICC.length);
      must(number >= 1 && number <= of && !icc.has(number) && (iccPieces === 0 || iccPieces === of), 'a piece');
      iccPieces = of;
      icc.set(number, payload.subarray(ICC.length + 2));
    } else if (marker === APP14) {
      if (!standsAt(payload, 0, ADOBE)) continue;
      must(adobe === null && scans === 0 && payload.length >= 12, 'one Adobe header');
      // Of its numbers only the last, how colours were transformed, means anything to who draws the picture.
      adobe = segment(APP14, joined([asciiBytes('Adobe\0\x64\0\0\0\0'), payload.subarray(11, 12)]));
    } else if (marker === DQT) {
      for (const name of readQuantisation(payload, pending)) quantised.add(name);
    } else if (marker === DHT) {
      readHuffman(payload, pending, huffman);
    } else if (marker === DRI) {
      must(payload.length === 2, 'an interval');
      restartInterval = viewOf(payload).getUint16(0);
      pending.set('interval', segment(DRI, payload));
    } else if (marker === BASELINE || marker === EXTENDED || marker === PROGRESSIVE) {
      must(frame === null, 'one frame');
      frame = readFrame(marker, payload);
    } else if (marker === SOS) {
      must(frame !== null && ++scans <= MOST_SCANS, 'a frame before few scans');
      if (scans === 1) {
        release(
          pending,
          frame.components.map(({ quantisation }) => `quantisation ${quantisation}`),
          body,
        );
        body.push(frame.segment);
      }
      const scan = readScan(payload, frame);
      must(
        scan.components.every(({ component }) => quantised.has(`quantisation ${component.quantisation}`)),
        'the steps of each component',
      );
      release(pending, ['interval', ...scan.tables], body);
      body.push(segment(SOS, payload));
      const dataEnd =
        frame.kind === PROGRESSIVE
          ? nextMarker(bytes, at)
          : walked(bytes, at, { frame, huffman, seen, restartInterval, scanned: scan.components });
      body.push(bytes.subarray(at, dataEnd));
      at = dataEnd;
    } else {
      must(marker === COM || (marker > APP0 && marker <= APP15), 'a known segment');
    }
  }
  must(frame !== null && scans > 0, 'a scan');
  must(frame.kind === PROGRESSIVE || seen.size === frame.components.length, 'a scan of every component');
  const head = [Uint8Array.of(0xff, SOI), ...(jfif === null ? [] : [jfif]), ...(adobe === null ? [] : [adobe])];
  const written = joined([...head, ...profileSegments(icc, iccPieces), ...body, Uint8Array.of(0xff, EOI)]);
  must(!holdsPlanted(written), 'nothing but a picture');
  const { widthPx, heightPx } = frame;
  return { mediaType: 'image/jpeg', widthPx, heightPx, bytes: written, isProven: frame.kind !== PROGRESSIVE };
}

/** A marker segment: its marker, its length and what it holds (B.1.1.4). */
function segment(marker: number, payload: Uint8Array): Uint8Array {
  const length = payload.length + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), payload]);
}

/** B.2.4.1: tables of 64 numbers from 1 up, of one byte each, or two where the frame is an extended one. */
function readQuantisation(payload: Uint8Array, pending: Pending): string[] {
  const names: string[] = [];
  for (let at = 0; at < payload.length; ) {
    const kind = payload[at] ?? 0;
    const id = kind & 15;
    const end = at + 1 + 64 * (kind >> 4 === 0 ? 1 : 2);
    must(kind >> 4 <= 1 && id <= 3 && end <= payload.length, 'a whole table');
    const table = payload.subarray(at, end);
    must(kind >> 4 === 1 || !table.includes(0, 1), 'steps above zero');
    pending.set(`quantisation ${id}`, segment(DQT, table));
    names.push(`quantisation ${id}`);
    at = end;
  }
  return names;
}

/** B.2.4.2: how many codes there are of each of 16 lengths, then their symbols. */
function readHuffman(payload: Uint8Array, pending: Pending, huffman: Tables): void {
  for (let at = 0; at < payload.length; ) {
    const kind = payload[at] ?? 0;
    const counts = payload.subarray(at + 1, at + 17);
    const end = at + 17 + counts.reduce((sum, count) => sum + count, 0);
    must(kind >> 4 <= 1 && (kind & 15) <= 3 && counts.length === 16 && end <= payload.length, 'a whole table');
    must(end > at + 17 && end <= at + 17 + 256, 'symbols');
    const name = `${kind >> 4 === 0 ? 'dc' : 'ac'} ${kind & 15}`;
    huffman.set(name, payload.subarray(at + 1, end));
    pending.set(name, segment(DHT, payload.subarray(at, end)));
    at = end;
  }
}

/** B.2.2, for pictures of eight bits in grey or in three colours. */
function readFrame(kind: number, payload: Uint8Array): Frame {
  const view = viewOf(payload);
  const [precision, heightPx, widthPx, count] = [
    view.getUint8(0),
    view.getUint16(1),
    view.getUint16(3),
    view.getUint8(5),
  ];
  must(precision === 8 && heightPx > 0 && widthPx > 0, 'eight bits, and a size');
  must((count === 1 || count === 3) && payload.length === 6 + count * 3, 'grey or three colours');
  const components = Array.from({ length: count }, (_, index): Component => {
    const at = 6 + index * 3;
    const sampling = view.getUint8(at + 1);
    return { id: view.getUint8(at), h: sampling >> 4, v: sampling & 15, quantisation: view.getUint8(at + 2) };
  });
  for (const { h, v, quantisation } of components)
    must(h >= 1 && h <= 4 && v >= 1 && v <= 4 && quantisation <= 3, 'a component');
  must(new Set(components.map(({ id }) => id)).size === count, 'components that are told apart');
  return { kind, widthPx, heightPx, components, segment: segment(kind, payload) };
}

type Scanned = { readonly component: Component; readonly dc: number; readonly ac: number };

/** B.2.3: which components a scan brings, by which tables, and which tables a decoder must have by then. */
function readScan(payload: Uint8Array, frame: Frame): { components: Scanned[]; tables: string[] } {
  const count = payload[0] ?? 0;
  must(count >= 1 && count <= frame.components.length && payload.length === 4 + count * 2, 'a scan');
  const [from = 0, to = 0, bits = 0] = payload.subarray(1 + count * 2);
  if (frame.kind === PROGRESSIVE) {
    must(from <= to && to <= 63 && (from > 0 ? count === 1 : to === 0), 'a band');
    must(bits >> 4 === 0 || bits >> 4 === (bits & 15) + 1, 'one bit at a time');
  } else must(from === 0 && to === 63 && bits === 0, 'all coefficients');
  const components = Array.from({ length: count }, (_, index): Scanned => {
    const id = payload[1 + index * 2];
    const tables = payload[2 + index * 2] ?? 0;
    const component = frame.components.find((each) => each.id === id);
    must(component !== undefined && tables >> 4 <= 3 && (tables & 15) <= 3, 'a component of the frame');
    return { component, dc: tables >> 4, ac: tables & 15 };
  });
  must(new Set(components.map(({ component }) => component)).size === count, 'each component once');
  const tables = components.flatMap(({ component, dc, ac }) => [
    `quantisation ${component.quantisation}`,
    ...(from === 0 ? [`dc ${dc}`] : []),
    ...(to > 0 ? [`ac ${ac}`] : []),
  ]);
  return { components, tables };
}

/** Writes the tables that are needed now and weren't yet; one that no scan ever needs is never written. */
function release(pending: Pending, names: readonly string[], body: Uint8Array[]): void {
  for (const name of names) {
    const table = pending.get(name);
    if (table === undefined) continue;
    body.push(table);
    pending.delete(name);
  }
}

/** Walks over a sequential scan to its end; each component has one. */
function walked(
  bytes: Uint8Array,
  start: number,
  {
    frame,
    huffman,
    seen,
    restartInterval,
    scanned,
  }: {
    frame: Frame;
    huffman: Tables;
    seen: Set<number>;
    restartInterval: number;
    scanned: readonly Scanned[];
  },
): number {
  for (const { component } of scanned) {
    must(!seen.has(component.id), 'each component once');
    seen.add(component.id);
  }
  const mostH = Math.max(...frame.components.map(({ h }) => h));
  const mostV = Math.max(...frame.components.map(({ v }) => v));
  const isInterleaved = scanned.length > 1;
  const blocks = scanned.flatMap(({ component, dc, ac }) => {
    const tables = blockTables(tableOf(huffman, `dc ${dc}`), tableOf(huffman, `ac ${ac}`));
    return Array.from({ length: isInterleaved ? component.h * component.v : 1 }, () => tables);
  });
  must(blocks.length <= 10, 'ten blocks in a unit');
  // A.2: units of all components, or the blocks of one.
  const [{ component: only } = { component: undefined }] = scanned;
  must(only !== undefined, 'a component');
  const across = isInterleaved
    ? Math.ceil(frame.widthPx / (8 * mostH))
    : Math.ceil(Math.ceil((frame.widthPx * only.h) / mostH) / 8);
  const down = isInterleaved
    ? Math.ceil(frame.heightPx / (8 * mostV))
    : Math.ceil(Math.ceil((frame.heightPx * only.v) / mostV) / 8);
  const end = scanEnd(bytes, start, { blocks, units: across * down, restartInterval });
  must(end >= 0, 'coefficients');
  return end;
}

function tableOf(huffman: Tables, name: string): Uint8Array {
  const table = huffman.get(name);
  must(table !== undefined, 'a table');
  return table;
}

/** Where coded data ends: at the first marker that isn't a restart (B.1.1.5). */
function nextMarker(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function profileSegments(pieces: ReadonlyMap<number, Uint8Array>, count: number): Uint8Array[] {
  if (count === 0) return [];
  must(pieces.size === count, 'every piece of the profile');
  const ordered = Array.from({ length: count }, (_, index) => pieces.get(index + 1) ?? new Uint8Array());
  const profile = cleanIccProfile(joined(ordered));
  const total = Math.ceil(profile.length / ICC_PIECE);
  return Array.from({ length: total }, (_, index) =>
    segment(
      APP2,
      joined([
        asciiBytes(ICC),
        Uint8Array.of(index + 1, total),
        profile.subarray(index * ICC_PIECE, (index + 1) * ICC_PIECE),
      ]),
    ),
  );
}
