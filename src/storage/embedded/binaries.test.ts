import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledBinaries, copyBinaries } from './binaries.ts';

test('a copy of the programs runs by itself, and two that make it at once get one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-binaries-'));
  try {
    const bundled = await bundledBinaries();
    const to = join(folder, 'postgresql');
    const copies = await Promise.all([copyBinaries(bundled, to), copyBinaries(bundled, to)]);
    for (const copy of copies) {
      expect(copy.folder).toBe(to);
      expect(execFileSync(copy.postgres, ['--version']).toString()).toContain('(PostgreSQL) 18');
    }
    expect(existsSync(join(to, 'lib', 'libpq.so'))).toBe(true);
  } finally {
    await rm(folder, { recursive: true });
  }
});
