import { crc32, deflateRawSync } from 'node:zlib';

/** What a zip says of an entry that isn't so: another size, or the bytes of another entry for its own. */
type Lie = { readonly size?: number; readonly bytesOf?: number };

/** A zip of files, all of them packed (APPNOTE.TXT 6.3). Names are bytes where they are no UTF-8. */
export function zipOf(files: readonly (readonly [name: string | Buffer, bytes: string | Buffer, lie?: Lie])[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  const entries: { readonly place: number; readonly sums: Buffer }[] = [];
  let at = 0;
  for (const [name, content, { size, bytesOf = -1 } = {}] of files) {
    const written = Buffer.from(name);
    const shared = entries[bytesOf];
    const packed = shared === undefined ? deflateRawSync(content) : Buffer.alloc(0);
    const sums = shared?.sums ?? sumsOf(Buffer.from(content), packed, size);
    const place = shared?.place ?? at;
    entries.push({ place, sums });
    const head = Buffer.alloc(10);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x800, 2);
    head.writeUInt16LE(8, 4);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(written.length, 0);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(place, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), head, sums, lengths, rest, written]));
    if (shared !== undefined) continue;
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, sums, lengths, written, packed]);
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** Checksum and sizes of an entry, as both of its headers have them. */
function sumsOf(bytes: Buffer, packed: Buffer, size = bytes.length): Buffer {
  const sums = Buffer.alloc(12);
  sums.writeUInt32LE(crc32(bytes), 0);
  sums.writeUInt32LE(packed.length, 4);
  sums.writeUInt32LE(size, 8);
  return sums;
}
