import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder Warraq was unpacked in, for what comes with it: the built files for readers, the sample newsroom. */
export const HOME = homeOf(dirname(fileURLToPath(import.meta.url)));

// The code runs from src/ in tests and from dist/ otherwise; the lockfile stands above both.
function homeOf(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('no package-lock.json above the code');
  return homeOf(above);
}
