import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Locale } from '../messages/index.ts';

/** The built files that the shell names, by their addresses. */
export type StudioFiles = {
  readonly script: string;
  readonly css: readonly string[];
  /** What the script begins by importing; told to the browser before it has read the script. */
  readonly modules: readonly string[];
  /** The words of each language, which the script asks for first. */
  readonly words: Readonly<Record<Locale, string>>;
  /** The faces of a first view. */
  readonly fonts: readonly string[];
};

const ENTRY = 'src/studio/studio.tsx';
const WORDS = { ar: 'src/messages/ar/studio.ts', en: 'src/messages/en/studio.ts' } as const;
const FONTS = ['ui-400', 'ui-600', 'ui-700', 'ui-latin-400'].map((name) => `src/studio/theme/fonts/${name}.woff2`);

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), css: z.array(z.string()).default([]), imports: z.array(z.string()).default([]) }),
);

/** Reads which files the build made (Vite's `manifest.json`). Throws when one that the shell needs isn't among them. */
export function readStudioFiles(manifestFile: string): StudioFiles {
  const manifest = Manifest.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
  const entryOf = (source: string) => {
    const entry = manifest[source];
    if (entry === undefined) throw new Error(`${manifestFile} has no ${source}; build anew (npm run build)`);
    return entry;
  };
  const address = (file: string) => `/${file}`;
  const begunBy = (source: string): readonly string[] =>
    entryOf(source).imports.flatMap((one) => [one, ...begunBy(one)]);
  const sources = [...new Set(begunBy(ENTRY))];
  return {
    script: address(entryOf(ENTRY).file),
    css: [ENTRY, ...sources].flatMap((source) => entryOf(source).css.map(address)),
    modules: sources.map((source) => address(entryOf(source).file)),
    words: { ar: address(entryOf(WORDS.ar).file), en: address(entryOf(WORDS.en).file) },
    fonts: FONTS.map((source) => address(entryOf(source).file)),
  };
}
