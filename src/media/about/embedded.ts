import { standsAt, viewOf } from '../clean/byte-view.ts';
import { APP1, SOS } from '../clean/jpeg-segment.ts';

/** What a file says of itself in the three ways there are. */
export type Embedded = {
  /** From its byte order on. */
  readonly exif: Uint8Array | null;
  /** Photoshop's image resources. */
  readonly resources: Uint8Array | null;
  readonly xmp: Uint8Array | null;
};

const APP13 = 0xed;
const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';
/** An international text of PNG, neither compressed nor in a language (PNG §11.3.3.4). */
const PNG_XMP = 'XML:com.adobe.xmp\0\0\0\0\0';

/** Finds it in a JPEG, a PNG or a WebP; it throws RangeError where the file ends too early. */
export function embeddedIn(bytes: Uint8Array): Embedded {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return inJpeg(bytes);
  if (standsAt(bytes, 1, 'PNG')) return inPng(bytes);
  if (standsAt(bytes, 0, 'RIFF') && standsAt(bytes, 8, 'WEBP')) return inWebp(bytes);
  return { exif: null, resources: null, xmp: null };
}

/** After a name, where it begins with it. */
const behind = (bytes: Uint8Array, name: string): Uint8Array | null =>
  standsAt(bytes, 0, name) ? bytes.subarray(name.length) : null;

function inJpeg(bytes: Uint8Array): Embedded {
  const view = viewOf(bytes);
  let found: Embedded = { exif: null, resources: null, xmp: null };
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== SOS; at += 2 + view.getUint16(at + 2)) {
    const payload = bytes.subarray(at + 4, at + 2 + view.getUint16(at + 2));
    if (bytes[at + 1] === APP1)
      found = { ...found, exif: found.exif ?? behind(payload, EXIF), xmp: found.xmp ?? behind(payload, XMP) };
    if (bytes[at + 1] === APP13) found = { ...found, resources: found.resources ?? behind(payload, PHOTOSHOP) };
  }
  return found;
}

function inPng(bytes: Uint8Array): Embedded {
  const view = viewOf(bytes);
  let found: Embedded = { exif: null, resources: null, xmp: null };
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const chunk = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    if (standsAt(bytes, at + 4, 'eXIf')) found = { ...found, exif: chunk };
    if (standsAt(bytes, at + 4, 'iTXt')) found = { ...found, xmp: found.xmp ?? behind(chunk, PNG_XMP) };
  }
  return found;
}

function inWebp(bytes: Uint8Array): Embedded {
  const view = viewOf(bytes);
  let found: Embedded = { exif: null, resources: null, xmp: null };
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    const chunk = bytes.subarray(at + 8, at + 8 + length);
    // Some writers begin it as JPEG does.
    if (standsAt(bytes, at, 'EXIF')) found = { ...found, exif: behind(chunk, EXIF) ?? chunk };
    if (standsAt(bytes, at, 'XMP ')) found = { ...found, xmp: chunk };
    at += 8 + length + (length % 2);
  }
  return found;
}
