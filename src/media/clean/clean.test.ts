import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isDrawn } from '../written-anew.ts';
import { clean } from './clean.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

/** Something with edges and colours in it, so that every kind of coefficient occurs. */
const drawing = (width: number, height: number) => {
  const dots = Buffer.alloc(width * height * 3);
  for (let at = 0; at < dots.length; at++) dots[at] = (at * 7 + ((at * at) >> 9) * 13 + (at % 3) * 90) & 0xff;
  return sharp(dots, { raw: { width, height, channels: 3 } });
};

const withAlpha = drawing(61, 43).ensureAlpha(0.5);

/** Pictures that go the fast way. */
const pictures: Record<string, Buffer> = {
  'JPEG, colours at full size': await drawing(83, 61).jpeg({ chromaSubsampling: '4:4:4' }).toBuffer(),
  'JPEG, colours at half size': await drawing(83, 61).jpeg({ quality: 95 }).toBuffer(),
  'JPEG, tables made for it': await drawing(83, 61).jpeg({ optimiseCoding: true, quality: 30 }).toBuffer(),
  'JPEG, grey': await drawing(83, 61).greyscale().jpeg().toBuffer(),
  'JPEG, progressive': await drawing(83, 61).jpeg({ progressive: true }).toBuffer(),
  'JPEG, with a profile': await drawing(40, 30).withIccProfile('p3').jpeg().toBuffer(),
  'PNG, colours': await drawing(83, 61).png().toBuffer(),
  'PNG, in passes': await drawing(83, 61).png({ progressive: true }).toBuffer(),
  'PNG, palette': await drawing(83, 61).png({ palette: true, colours: 13 }).toBuffer(),
  'PNG, transparent': await withAlpha.clone().png().toBuffer(),
  'PNG, grey of 16 bits': await drawing(83, 61).greyscale().toColourspace('grey16').png().toBuffer(),
  'PNG, with a profile': await drawing(40, 30).withIccProfile('p3').png().toBuffer(),
  'WebP, lossy': await drawing(83, 61).webp().toBuffer(),
  'WebP, lossless': await drawing(83, 61).webp({ lossless: true }).toBuffer(),
  'WebP, transparent': await withAlpha.clone().webp().toBuffer(),
  'WebP, transparent without loss': await withAlpha.clone().webp({ lossless: true }).toBuffer(),
  'WebP, with a profile': await drawing(40, 30).withIccProfile('p3').webp().toBuffer(),
};

const dotsOf = (bytes: Uint8Array, failOn: 'warning' | 'none' = 'warning') =>
  sharp(bytes, { failOn }).raw().toBuffer({ resolveWithObject: true });

async function expectSameDots(before: Uint8Array, after: Uint8Array): Promise<void> {
  // What was broken in the input and is left out of the output must not matter; the output itself is beyond reproach.
  const [one, other] = [await dotsOf(before, 'none'), await dotsOf(after)];
  expect([other.info.width, other.info.height, other.info.channels]).toEqual([
    one.info.width,
    one.info.height,
    one.info.channels,
  ]);
  expect(one.data.equals(other.data)).toBe(true);
}

for (const [what, bytes] of Object.entries(pictures)) {
  test(`${what}: written anew, it has the same dots, and once more the same bytes`, async () => {
    const cleaned = clean(bytes);
    expect(cleaned).not.toBe(null);
    if (cleaned === null) return;
    const { format, width, height } = await sharp(bytes).metadata();
    expect(cleaned).toMatchObject({ mediaType: `image/${format}`, widthPx: width, heightPx: height });
    await expectSameDots(bytes, cleaned.bytes);
    expect(Buffer.compare(clean(cleaned.bytes)?.bytes ?? Buffer.alloc(0), cleaned.bytes)).toBe(0);
  });
}

/* What is hidden in pictures, and where. */

const PAYLOADS = [
  '<script>alert(document.domain)</script>',
  '<?php system($_GET[0]); ?>',
  'PK\u0003\u0004 a jar',
  'secret place: 33.5138, 36.2765',
].map((text) => Buffer.from(text, 'latin1'));

const jpegSegment = (marker: number, content: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff]), content]);

const pngChunk = (type: string, content: Buffer) => {
  const named = Buffer.concat([Buffer.from(type), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
};

const riffChunk = (type: string, content: Buffer) => {
  const head = Buffer.alloc(8);
  head.write(type);
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
};

const insert = (bytes: Buffer, at: number, what: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);

/** Grows a RIFF file by a chunk at its end. */
function withRiffChunk(bytes: Buffer, chunk: Buffer): Buffer {
  const longer = Buffer.concat([bytes, chunk]);
  longer.writeUInt32LE(longer.length - 8, 4);
  return longer;
}

type Place = (picture: Buffer, payload: Buffer) => Buffer;

const behind: Place = (picture, payload) => Buffer.concat([picture, payload]);

const PLACES: Record<string, Record<string, Place>> = {
  JPEG: {
    'behind the end': behind,
    'in a comment': (picture, payload) => insert(picture, 2, jpegSegment(0xfe, payload)),
    'in a text of Exif': (picture, payload) =>
      insert(
        picture,
        2,
        jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1'), payload])),
      ),
    'in XMP': (picture, payload) =>
      insert(picture, 2, jpegSegment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), payload]))),
    'in a segment of some program': (picture, payload) => insert(picture, 2, jpegSegment(0xed, payload)),
    'in the thumbnail of JFIF': (picture, payload) => {
      const content = Buffer.concat([picture.subarray(6, 20), payload]);
      content[12] = 1;
      content[13] = Math.floor(payload.length / 3);
      return Buffer.concat([picture.subarray(0, 2), jpegSegment(0xe0, content), picture.subarray(20)]);
    },
    'in a table that nothing uses': (picture, payload) =>
      insert(
        picture,
        2,
        jpegSegment(
          0xdb,
          Buffer.concat([Buffer.from([3]), Buffer.concat([payload], 64)]).map((byte, at) =>
            at > 0 && byte === 0 ? 1 : byte,
          ) as Buffer,
        ),
      ),
    'between the last block and the end': (picture, payload) => insert(picture, picture.length - 2, payload),
  },
  PNG: {
    'behind the end': behind,
    'in a text': (picture, payload) =>
      insert(picture, 33, pngChunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), payload]))),
    'in a chunk of some program': (picture, payload) => insert(picture, 33, pngChunk('spAm', payload)),
    'in a chunk that must be known': (picture, payload) => insert(picture, 33, pngChunk('SPAm', payload)),
    'behind the dots, in their chunk': (picture, payload) => {
      const at = picture.indexOf('IDAT') - 4;
      const length = picture.readUInt32BE(at);
      const dots = Buffer.concat([picture.subarray(at + 8, at + 8 + length), payload]);
      return Buffer.concat([picture.subarray(0, at), pngChunk('IDAT', dots), picture.subarray(at + 12 + length)]);
    },
  },
  WebP: {
    'behind the end': behind,
    'in Exif': (picture, payload) =>
      withRiffChunk(picture, riffChunk('EXIF', Buffer.concat([Buffer.from('II*\0\x08\0\0\0\0\0', 'latin1'), payload]))),
    'in XMP': (picture, payload) => withRiffChunk(picture, riffChunk('XMP ', payload)),
    'in a chunk that nobody knows': (picture, payload) => withRiffChunk(picture, riffChunk('spAm', payload)),
  },
};

for (const [kind, places] of Object.entries(PLACES))
  for (const [where, place] of Object.entries(places))
    test(`what is hidden in ${kind} ${where} is left out, or the picture is drawn anew`, async () => {
      for (const [what, picture] of Object.entries(pictures).filter(([name]) => name.startsWith(kind)))
        for (const payload of PAYLOADS) {
          const planted = place(picture, payload);
          expect([what, planted.includes(payload)]).toEqual([what, true]);
          const cleaned = clean(planted);
          // Left to a codec, or written anew for a codec to judge, which finds fault with it.
          if (cleaned === null || !(cleaned.isProven || (await isDrawn(cleaned)))) continue;
          expect([what, Buffer.from(cleaned.bytes).includes(payload)]).toEqual([what, false]);
          await expectSameDots(planted, cleaned.bytes);
        }
    });

test('a page spelt by the dots themselves is not kept as it is', () => {
  const header = Buffer.from([0, 0, 0, 20, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const spelling = (text: string) =>
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      pngChunk('IHDR', header),
      pngChunk('IDAT', deflateSync(Buffer.concat([Buffer.from([0]), Buffer.from(text)], 61), { level: 0 })),
      pngChunk('IEND', Buffer.alloc(0)),
    ]);
  expect(clean(spelling('<script>alert(1)</script>'))).toBe(null);
  expect(clean(spelling('<skript>alert(1)</skript>'))).not.toBe(null);
});

test('texts in a profile of colours are left out, and the colours stay', async () => {
  for (const kind of ['JPEG', 'PNG', 'WebP']) {
    const picture = pictures[`${kind}, with a profile`] ?? Buffer.alloc(0);
    const profile = (await sharp(picture).metadata()).icc;
    const kept = (await sharp(clean(picture)?.bytes).metadata()).icc;
    expect(profile?.length).toBeGreaterThan(400);
    expect([kind, kept?.includes('Display P3'), kept?.includes('rXYZ')]).toEqual([kind, false, true]);
  }
});

test('a picture that must be turned is drawn anew', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const)
    expect(clean(await drawing(30, 20).withExif({}).withMetadata({ orientation: 6 })[format]().toBuffer())).toBe(null);
});

const unusual: Record<string, Buffer> = {
  'four colours of ink': await drawing(40, 30).toColourspace('cmyk').jpeg().toBuffer(),
  'a moving WebP': await sharp(
    await sharp(Buffer.alloc(20 * 20 * 3, 9).fill(200, 600), {
      raw: { width: 20, height: 20, channels: 3, pageHeight: 10 },
    })
      .gif()
      .toBuffer(),
    { animated: true },
  )
    .webp()
    .toBuffer(),
  'a WebP with something in its padding': withRiffChunk(
    pictures['WebP, with a profile'] ?? Buffer.alloc(0),
    Buffer.from('spAm\x01\0\0\0ab', 'latin1'),
  ),
  'a GIF': await drawing(40, 30).gif().toBuffer(),
  'a drawing with script': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  nothing: Buffer.alloc(0),
};
for (const [what, bytes] of Object.entries(unusual))
  test(`${what} is left to a codec`, () => expect(clean(bytes)).toBe(null));

describe('whatever is changed in a picture', () => {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    what: fc.oneof(
      fc.record({ kind: fc.constant('set' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }) }),
      fc.record({ kind: fc.constant('insert' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 30 }) }),
      fc.record({ kind: fc.constant('drop' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 30 }) }),
    ),
  });

  function changed(
    picture: Buffer,
    changes: readonly (typeof change extends fc.Arbitrary<infer Each> ? Each : never)[],
  ) {
    return changes.reduce((bytes, { at, what }) => {
      const place = Math.floor(at * bytes.length);
      const rest = place + (what.kind === 'insert' ? 0 : what.bytes.length);
      return Buffer.concat([
        bytes.subarray(0, place),
        ...(what.kind === 'drop' ? [] : [what.bytes]),
        bytes.subarray(rest),
      ]);
    }, picture);
  }

  for (const [what, picture] of Object.entries(pictures))
    test(`${what}: it is written anew with the dots that a decoder sees, or is left to a codec`, () =>
      fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
          const bytes = changed(picture, changes);
          const cleaned = clean(bytes);
          if (cleaned === null || !(cleaned.isProven || (await isDrawn(cleaned)))) return;
          await expectSameDots(bytes, cleaned.bytes);
        }),
        { numRuns: 150 },
      ));

  test('every one of its beginnings is left to a codec', () => {
    for (const [what, picture] of Object.entries(pictures))
      for (let length = 0; length < picture.length; length += 1 + Math.floor(picture.length / 300))
        expect([what, length, clean(picture.subarray(0, length))]).toEqual([what, length, null]);
  });

  test('none of the readers fails on bytes that begin as theirs do', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
        for (const [read, start] of [
          [cleanJpeg, [0xff, 0xd8, 0xff]],
          [cleanPng, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
          [cleanWebp, [...Buffer.from('RIFF\x40\0\0\0WEBPVP8X', 'latin1')]],
        ] as const)
          read(Uint8Array.from([...start, ...rest]));
      }),
    ));
});
