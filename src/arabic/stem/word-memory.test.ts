import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordMemory } from './word-memory.ts';

const remembering = () => {
  const memory = wordMemory<string>((value) => value);
  const read: string[] = [];
  return {
    of: (text: string, start: number, end: number) =>
      memory.of(text, start, end, (written) => {
        read.push(written);
        return `${written}!`;
      }),
    read,
  };
};

test('a word is read once, wherever it stands', () => {
  const { of, read } = remembering();
  expect(of('قال الوزير', 4, 10)).toBe('الوزير!');
  expect(of('الوزير', 0, 6)).toBe('الوزير!');
  expect(read).toEqual(['الوزير']);
});

test('whatever was met before, a word gets what is its own', () => {
  const words = fc.array(
    fc.string({ unit: fc.constantFrom('ا', 'ل', 'a', 'b', '\u0651'), minLength: 1, maxLength: 20 }),
  );
  fc.assert(
    fc.property(words, (all) => {
      const { of } = remembering();
      const text = all.join(' ');
      let at = 0;
      for (const word of all) {
        expect(of(text, at, at + word.length)).toBe(`${word}!`);
        at += word.length + 1;
      }
    }),
  );
});

test('more words than it holds are read again, and rightly', () => {
  const { of } = remembering();
  const words = Array.from({ length: 150_000 }, (_, number) => number.toString(36));
  for (const word of [...words, ...words]) {
    if (of(word, 0, word.length) !== `${word}!`) expect.fail(`${word} was taken for another word`);
  }
});
