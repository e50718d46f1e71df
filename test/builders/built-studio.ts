import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The studio's files as a build leaves them, with next to nothing in them. */
export async function builtStudio(folder: string): Promise<string> {
  const assets = join(folder, 'studio', 'assets');
  await mkdir(assets, { recursive: true });
  await writeFile(join(assets, 'studio-1a2b.js'), 'document.title = "ورّاق";');
  const entry = (file: string) => ({ file: `studio/assets/${file}` });
  const fonts = ['ui-400', 'ui-600', 'ui-700', 'ui-latin-400'].map((name) => [
    `src/studio/theme/fonts/${name}.woff2`,
    entry(`${name}.woff2`),
  ]);
  const manifest = {
    'src/studio/studio.tsx': { ...entry('studio-1a2b.js'), css: ['studio/assets/studio-3c4d.css'] },
    'src/messages/ar/studio.ts': entry('ar-5e6f.js'),
    'src/messages/en/studio.ts': entry('en-7a8b.js'),
    ...Object.fromEntries(fonts),
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
