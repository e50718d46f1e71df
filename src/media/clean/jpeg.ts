import { asciiBytes, joined, standsAt, viewOf } from './byte-view.ts';
import { type CleanPicture, cleanOrNull, must } from './clean-picture.ts';
import { exifOrientation } from './exif-orientation.ts';
import { blockTables } from './jpeg-block-tables.ts';
import { type Frame, readFrame } from './jpeg-frame.ts';
import { ICC, type ProfilePieces, profileSegments, readProfilePiece } from './jpeg-profile.ts';
import { scanEnd } from './jpeg-scan.ts';
import { readScanHeader, type Scanned } from './jpeg-scan-header.ts';
import {
  APP0,
  APP1,
  APP2,
  APP14,
  APP15,
  BASELINE,
  COM,
  DHT,
  DQT,
  DRI,
  EOI,
  EXTENDED,
  PROGRESSIVE,
  SOI,
  SOS,
  segment,
} from './jpeg-segment.ts';
import { readHuffman, readInterval, readQuantisation, release, type Tables } from './jpeg-tables.ts';
import { holdsPlanted } from './planted.ts';

/* ITU T.81 (JPEG), ITU T.871 (JFIF), ICC.1 annex B.4 (profiles in JPEG), Exif 2.32. */

const JFIF = 'JFIF\0';
const EXIF = 'Exif\0\0';
const ADOBE = 'Adobe';

/** More scans than any encoder writes; each costs a decoder a pass over the whole picture. */
const MOST_SCANS = 64;

/** What was read of a picture so far. */
type Reading = Tables & {
  frame: Frame | null;
  restartInterval: number;
  jfif: Uint8Array | null;
  adobe: Uint8Array | null;
  readonly icc: ProfilePieces;
  iccPieces: number;
  scans: number;
  /** The components of which a sequential scan has come. */
  readonly seen: Set<number>;
  /** What is written behind the head: frame, tables and scans. */
  readonly body: Uint8Array[];
};

/**
 * Writes a JPEG anew with its coded dots as they are: frame, tables that a scan uses, scans, what tells how its colours
 * are meant; and nothing else. Null where it isn't exactly what T.81 says, must be turned to be shown, or is of a sort
 * that browsers or this reader don't know: then it is drawn and written anew.
 */
export const cleanJpeg = (bytes: Uint8Array): CleanPicture | null => cleanOrNull(() => read(bytes));

function read(bytes: Uint8Array): CleanPicture {
  must(bytes[0] === 0xff && bytes[1] === SOI, 'the start of an image');
  const view = viewOf(bytes);
  const reading: Reading = {
    pending: new Map(),
    codes: new Map(),
    quantised: new Set(),
    frame: null,
    restartInterval: 0,
    jfif: null,
    adobe: null,
    icc: new Map(),
    iccPieces: 0,
    scans: 0,
    seen: new Set(),
    body: [],
  };
  for (let at = 2; ; ) {
    must(bytes[at] === 0xff, 'a marker');
    while (bytes[at + 1] === 0xff) at++;
    const marker = view.getUint8(at + 1);
    if (marker === EOI) return written(reading);
    const end = at + 2 + view.getUint16(at + 2);
    must(end <= bytes.length && end >= at + 4, 'a whole segment');
    const payload = bytes.subarray(at + 4, end);
    at = end;
    if (marker === SOS) at = readScan(reading, payload, bytes, end);
    else readSegment(reading, marker, payload);
  }
}

type ReadSegment = (reading: Reading, payload: Uint8Array, marker: number) => void;

const readFrameOnce: ReadSegment = (reading, payload, marker) => {
  must(reading.frame === null, 'one frame');
  reading.frame = readFrame(marker, payload);
};

/** What is done with each kind of segment; comments, and what programs leave for themselves, are left out. */
const SEGMENTS: ReadonlyMap<number, ReadSegment> = new Map<number, ReadSegment>([
  [APP0, readJfif],
  [
    APP1,
    (_, payload) => {
      if (standsAt(payload, 0, EXIF)) must(exifOrientation(payload.subarray(EXIF.length)) === 1, 'the right way up');
    },
  ],
  [
    APP2,
    (reading, payload) => {
      if (standsAt(payload, 0, ICC)) reading.iccPieces = readProfilePiece(reading.icc, payload, reading.iccPieces);
    },
  ],
  [APP14, readAdobe],
  [DQT, readQuantisation],
  [DHT, readHuffman],
  [
    DRI,
    (reading, payload) => {
      reading.restartInterval = readInterval(reading, payload);
    },
  ],
  [BASELINE, readFrameOnce],
  [EXTENDED, readFrameOnce],
  [PROGRESSIVE, readFrameOnce],
]);

function readSegment(reading: Reading, marker: number, payload: Uint8Array): void {
  const readIt = SEGMENTS.get(marker);
  if (readIt === undefined) must(marker === COM || (marker > APP0 && marker <= APP15), 'a known segment');
  else readIt(reading, payload, marker);
}

function readJfif(reading: Reading, payload: Uint8Array): void {
  if (!standsAt(payload, 0, JFIF)) return;
  must(reading.jfif === null && reading.scans === 0 && payload.length >= 14, 'one JFIF header');
  // Version, units and density; the thumbnail behind them has no width and no height from here on.
  reading.jfif = segment(APP0, payload.slice(0, 14).fill(0, 12));
}

function readAdobe(reading: Reading, payload: Uint8Array): void {
  if (!standsAt(payload, 0, ADOBE)) return;
  must(reading.adobe === null && reading.scans === 0 && payload.length >= 12, 'one Adobe header');
  // Of its numbers only the last, how colours were transformed, means anything to who draws the picture.
  reading.adobe = segment(APP14, joined([asciiBytes('Adobe\0\x64\0\0\0\0'), payload.subarray(11, 12)]));
}

/** Takes a scan over, with the tables that it needs, and returns where the marker behind it stands. */
function readScan(reading: Reading, payload: Uint8Array, bytes: Uint8Array, start: number): number {
  const { frame, body } = reading;
  must(frame !== null && ++reading.scans <= MOST_SCANS, 'a frame before few scans');
  if (reading.scans === 1) {
    release(
      reading,
      frame.components.map(({ quantisation }) => `quantisation ${quantisation}`),
      body,
    );
    body.push(frame.segment);
  }
  const { components, tables } = readScanHeader(payload, frame);
  must(
    components.every(({ component }) => reading.quantised.has(`quantisation ${component.quantisation}`)),
    'the steps of each component',
  );
  release(reading, ['interval', ...tables], body);
  body.push(segment(SOS, payload));
  const end =
    frame.kind === PROGRESSIVE ? nextMarker(bytes, start) : walked(bytes, start, { reading, frame, components });
  body.push(bytes.subarray(start, end));
  return end;
}

/** Walks over a sequential scan to its end; each component has one. */
function walked(
  bytes: Uint8Array,
  start: number,
  { reading, frame, components }: { reading: Reading; frame: Frame; components: readonly Scanned[] },
): number {
  for (const { component } of components) {
    must(!reading.seen.has(component.id), 'each component once');
    reading.seen.add(component.id);
  }
  const mostH = Math.max(...frame.components.map(({ h }) => h));
  const mostV = Math.max(...frame.components.map(({ v }) => v));
  const isInterleaved = components.length > 1;
  const blocks = components.flatMap(({ component, dc, ac }) => {
    const tables = blockTables(codesOf(reading, `dc ${dc}`), codesOf(reading, `ac ${ac}`));
    return Array.from({ length: isInterleaved ? component.h * component.v : 1 }, () => tables);
  });
  must(blocks.length <= 10, 'ten blocks in a unit');
  // A.2: units of all components, or the blocks of one.
  const [{ component: only } = { component: undefined }] = components;
  must(only !== undefined, 'a component');
  const across = isInterleaved
    ? Math.ceil(frame.widthPx / (8 * mostH))
    : Math.ceil(Math.ceil((frame.widthPx * only.h) / mostH) / 8);
  const down = isInterleaved
    ? Math.ceil(frame.heightPx / (8 * mostV))
    : Math.ceil(Math.ceil((frame.heightPx * only.v) / mostV) / 8);
  const { restartInterval } = reading;
  const end = scanEnd(bytes, start, { blocks, units: across * down, restartInterval });
  must(end >= 0, 'coefficients');
  return end;
}

function codesOf({ codes }: Tables, name: string): Uint8Array {
  const table = codes.get(name);
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

function written({ frame, scans, seen, jfif, adobe, icc, iccPieces, body }: Reading): CleanPicture {
  must(frame !== null && scans > 0, 'a scan');
  must(frame.kind === PROGRESSIVE || seen.size === frame.components.length, 'a scan of every component');
  const head = [Uint8Array.of(0xff, SOI), ...(jfif === null ? [] : [jfif]), ...(adobe === null ? [] : [adobe])];
  const bytes = joined([...head, ...profileSegments(icc, iccPieces), ...body, Uint8Array.of(0xff, EOI)]);
  must(!holdsPlanted(bytes), 'nothing but a picture');
  const { widthPx, heightPx } = frame;
  return { mediaType: 'image/jpeg', widthPx, heightPx, bytes, isProven: frame.kind !== PROGRESSIVE };
}
