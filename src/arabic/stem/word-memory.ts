/** What became of the words that were met, by how they are written. */
export type WordMemory<Value> = {
  /** Of the word that stands there in a text (UTF-16 units, the end not included); `read` tells it of a new one. */
  of: (text: string, start: number, end: number, read: (written: string) => Value) => Value;
};

/** A word's place: its letters, two to a number, and behind them which value it has; half a line of a processor's cache. */
const NUMBERS = 8;
const VALUE_AT = 7;
const LONGEST = 2 * VALUE_AT;

/** How many words a memory is for: three quarters as many as it has places, a power of two of 32 bytes. */
export type MemorySize = 'some' | 'many';
const PLACES: Readonly<Record<MemorySize, number>> = { some: 2 ** 17, many: 2 ** 19 };

/** Places that are looked at for one word. None of so many is free when about three quarters of all are taken. */
const MOST_STEPS = 256;

/**
 * A memory of some ninety thousand words, or four times as many, which forgets all of them when it is full. A word is compared where it stands,
 * with letters that lie together: what a known word takes is mostly the wait for memory, and a Map of strings waits four
 * times. Words share a value by `keyOf`, so that the values, fewer than the words, are near at hand too.
 */
export function wordMemory<Value>(keyOf: (value: Value) => string, size: MemorySize = 'some'): WordMemory<Value> {
  const last = PLACES[size] - 1;
  const places = new Int32Array(PLACES[size] * NUMBERS);
  const letters = new Int32Array(VALUE_AT);
  let values: Value[] = [];
  let numbers = new Map<string, number>();

  /** The number of a value; from 1, for 0 is a free place. */
  function numberOf(value: Value): number {
    const key = keyOf(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    values.push(value);
    numbers.set(key, values.length);
    return values.length;
  }

  /** Where the word lies whose letters were put down, or would lie: the first free place from its own on. */
  function placeOf(hash: number): number {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const at = ((hash + step) & last) * NUMBERS;
      if (places[at + VALUE_AT] === 0) return at;
      let number = 0;
      while (number < VALUE_AT && places[at + number] === letters[number]) number += 1;
      if (number === VALUE_AT) return at;
    }
    forget();
    return (hash & last) * NUMBERS;
  }

  function forget(): void {
    places.fill(0);
    values = [];
    numbers = new Map();
  }

  return {
    of: (text, start, end, read) => {
      if (end - start > LONGEST) return read(text.slice(start, end));
      const at = placeOf(putDown(text, start, end, letters));
      const known = values[(places[at + VALUE_AT] ?? 0) - 1];
      if (known !== undefined) return known;
      const value = read(text.slice(start, end));
      places.set(letters, at);
      places[at + VALUE_AT] = numberOf(value);
      return value;
    },
  };
}

/** Puts the letters of a word down, two to a number, and answers with their hash (FNV-1a). */
function putDown(text: string, start: number, end: number, letters: Int32Array): number {
  let hash = 0x811c9dc5;
  let at = start;
  for (let number = 0; number < VALUE_AT; number += 1) {
    const low = at < end ? text.charCodeAt(at) : 0;
    const high = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    const both = low | (high << 16);
    letters[number] = both;
    hash = Math.imul(hash ^ both, 0x01000193);
    hash ^= hash >>> 15;
    at += 2;
  }
  return hash;
}
