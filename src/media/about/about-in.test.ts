import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { NOTHING_KNOWN } from './about.ts';
import { aboutIn } from './about-in.ts';

const drawing = () => sharp({ create: { width: 20, height: 10, channels: 3, background: '#1b3a8a' } });

const CAMERA = {
  IFD0: { Artist: 'Nour Haddad', Copyright: '2026 Al-Sufuh' },
  IFD2: { DateTimeOriginal: '2026:11:24 10:15:00' },
  IFD3: { GPSLatitude: '33/1 30/1 0/1', GPSLatitudeRef: 'N' },
};

const PACKET = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" photoshop:Credit="وكالة الساحل &amp; شركاؤها" photoshop:DateCreated="2025-01-31T08:00:00+02:00">
<dc:creator><rdf:Seq><rdf:li>نور حدّاد</rdf:li></rdf:Seq></dc:creator>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">قارب على الشط</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">قارب يعود</rdf:li></rdf:Alt></dc:description>
<plus:LicenseEndDate>2027-01-31</plus:LicenseEndDate>
<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">تحرير فقط</rdf:li></rdf:Alt></xmpRights:UsageTerms>
</rdf:Description></rdf:RDF></x:xmpmeta>`;

/** A JPEG with a segment of Photoshop's that holds texts of the second record, in their order. */
async function withIptc(texts: readonly (readonly [dataset: number, text: Buffer])[]): Promise<Buffer> {
  const jpeg = await drawing().jpeg().toBuffer();
  const record = Buffer.concat(
    texts.map(([dataset, text]) =>
      Buffer.concat([Buffer.from([0x1c, 2, dataset, text.length >> 8, text.length & 255]), text]),
    ),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32BE(record.length);
  const resources = Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), length, record]);
  const payload = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), resources]);
  const marker = Buffer.from([0xff, 0xed, (payload.length + 2) >> 8, (payload.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, payload, jpeg.subarray(2)]);
}

for (const format of ['jpeg', 'png', 'webp'] as const)
  test(`what a camera says of its owner is read from ${format}, and the place is not`, async () => {
    const about = aboutIn(await drawing().withExif(CAMERA).toFormat(format).toBuffer());
    expect(about).toEqual({
      ...{ alt: '', caption: '', credit: 'Nour Haddad', agency: '', licence: '2026 Al-Sufuh', takenOn: '2026-11-24' },
      licensedUntil: null,
    });
  });

/** A PNG with a chunk of its own before the dots. */
async function pngWith(png: Buffer, chunk: Buffer): Promise<Buffer> {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(chunk.length - 4);
  sum.writeUInt32BE(crc32(chunk));
  const at = png.indexOf('IDAT') - 4;
  return Buffer.concat([png.subarray(0, at), length, chunk, sum, png.subarray(at)]);
}

/** One with a packet as programs write it: an international text. */
const pngWithPacket = async () =>
  pngWith(
    await drawing().withExif({ IFD0: CAMERA.IFD0 }).png().toBuffer(),
    Buffer.from(`iTXtXML:com.adobe.xmp\0\0\0\0\0${PACKET}`),
  );

/** One whose Exif holds nothing but a long name, behind the directory that leads to it (TIFF 6.0 §2). */
async function pngOfArtist(artist: Buffer): Promise<Buffer> {
  const directory = Buffer.from('II*\0\x08\0\0\0\x01\0\x3b\x01\x02\0\0\0\0\0\x1a\0\0\0\0\0\0\0', 'latin1');
  directory.writeUInt32LE(artist.length, 14);
  return pngWith(await drawing().png().toBuffer(), Buffer.concat([Buffer.from('eXIf'), directory, artist]));
}

const withPacket = (format: 'jpeg' | 'png' | 'webp') =>
  format === 'png'
    ? pngWithPacket()
    : drawing().withExif({ IFD0: CAMERA.IFD0 }).withXmp(PACKET).toFormat(format).toBuffer();

for (const format of ['jpeg', 'png', 'webp'] as const)
  test(`what a program says is read from ${format}, and wins over the camera`, async () => {
    expect(aboutIn(await withPacket(format))).toEqual({
      ...{ alt: 'قارب على الشط', caption: 'قارب يعود', credit: 'نور حدّاد', agency: 'وكالة الساحل & شركاؤها' },
      ...{ licence: 'تحرير فقط', takenOn: '2025-01-31', licensedUntil: '2027-01-31' },
    });
  });

test('what an agency says is read', async () => {
  const bytes = await withIptc([
    [80, Buffer.from('كريم زين')],
    [110, Buffer.from('أ ف ب')],
    [116, Buffer.from('الحقوق محفوظة')],
    [55, Buffer.from('20261018')],
    [105, Buffer.from('الميناء')],
    [120, Buffer.from('رافعات الميناء صباحًا')],
    [37, Buffer.from('20270101')],
  ]);
  expect(aboutIn(bytes)).toEqual({
    ...{ alt: '', caption: 'رافعات الميناء صباحًا', credit: 'كريم زين', agency: 'أ ف ب', licence: 'الحقوق محفوظة' },
    ...{ takenOn: '2026-10-18', licensedUntil: '2027-01-01' },
  });
});

const spelt = [
  ['letters of before UTF-8', Buffer.from([0xdf, 0xd1, 0xed, 0xe3, 0x20, 0xd2, 0xed, 0xe4]), 'كريم زين'],
  ['turns of direction, and lines', Buffer.from('سلمى\u202e\r\n الدالي\0'), 'سلمى الدالي'],
  ['a very long line', Buffer.from('ن'.repeat(400)), 'ن'.repeat(300)],
] as const;

for (const [why, bytes, credit] of spelt)
  test(`${why} become a line as people read it`, async () =>
    expect(aboutIn(await withIptc([[80, bytes]])).credit).toBe(credit));

test('of a field of a million letters so many are read as a line has, also where a letter is cut in two', async () => {
  const bytes = await pngOfArtist(Buffer.from(`a${'ن'.repeat(1_000_000)}`));
  expect(aboutIn(bytes).credit).toBe(`a${'ن'.repeat(299)}`);
});

test('a file that is cut off, or none, says what there is, and throws nothing', async () => {
  const bytes = await drawing().withExif(CAMERA).withXmp(PACKET).jpeg().toBuffer();
  for (let end = 0; end < bytes.length; end += 3)
    expect(aboutIn(bytes.subarray(0, end))).toMatchObject({ agency: expect.any(String) });
  expect(aboutIn(Buffer.from('<!doctype html>'))).toEqual(NOTHING_KNOWN);
});

test('a day that is none is nobody’s', async () => {
  expect(aboutIn(await withIptc([[55, Buffer.from('20261399')]])).takenOn).toBeNull();
});
