import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the measuring sets and real inputs lie: beside the project, never in it. */
const SHARED = new URL('../../shared/data/', import.meta.url);

/**
 * The path of a file of the measuring sets, or null where the sets are not laid beside the project.
 * Tests that need one are skipped then: `test.skipIf(path === null)`.
 */
export function sharedData(name: string): string | null {
  const path = fileURLToPath(new URL(name, SHARED));
  return existsSync(path) ? path : null;
}
