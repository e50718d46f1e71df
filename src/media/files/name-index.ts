/**
 * Names by a key, in few flat arrays: some ten bytes a name beside its letters, where strings and a map of them take
 * ten times as much. A key is looked up by its hash, so that who asks must still compare.
 */
export type NameIndex = {
  add(key: string, folder: number, name: string): void;
  /** Names that were added under the key, and perhaps others. */
  find(key: string): { readonly folder: number; readonly name: string }[];
  readonly size: number;
};

export function nameIndex(): NameIndex {
  let letters = Buffer.alloc(1 << 16);
  let ends = new Uint32Array(1 << 12);
  let folders = new Uint32Array(1 << 12);
  let nexts = new Int32Array(1 << 12);
  let hashes = new Uint32Array(1 << 12);
  let firsts = new Int32Array(1 << 13).fill(-1);
  let size = 0;
  let used = 0;

  /** Makes room for twice as many, and hangs each under its hash again. */
  function grow(): void {
    const room = ends.length * 2;
    ends = moved(ends, new Uint32Array(room));
    folders = moved(folders, new Uint32Array(room));
    hashes = moved(hashes, new Uint32Array(room));
    nexts = new Int32Array(room);
    firsts = new Int32Array(room * 2).fill(-1);
    for (let entry = 0; entry < size; entry++) hang(entry);
  }

  function hang(entry: number): void {
    const slot = (hashes[entry] ?? 0) & (firsts.length - 1);
    nexts[entry] = firsts[slot] ?? -1;
    firsts[slot] = entry;
  }

  return {
    add(key, folder, name) {
      if (size === ends.length) grow();
      const length = Buffer.byteLength(name);
      if (used + length > letters.length)
        letters = moved(letters, Buffer.alloc(Math.max(letters.length * 2, used + length)));
      letters.write(name, used);
      used += length;
      ends[size] = used;
      folders[size] = folder;
      hashes[size] = hashOf(key);
      hang(size);
      size++;
    },
    find(key) {
      const hash = hashOf(key);
      const found = [];
      for (let entry = firsts[hash & (firsts.length - 1)] ?? -1; entry >= 0; entry = nexts[entry] ?? -1) {
        if (hashes[entry] !== hash) continue;
        const name = letters.toString('utf8', entry === 0 ? 0 : ends[entry - 1], ends[entry]);
        found.push({ folder: folders[entry] ?? 0, name });
      }
      return found;
    },
    get size() {
      return size;
    },
  };
}

function moved<Numbers extends Uint8Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** FNV-1a of 32 bits over UTF-16 units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
