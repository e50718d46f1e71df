import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Folders whose names a thread brings to disk, so that a power cut doesn't take them. */
export type SyncJob = { readonly sync: readonly string[] };

export function syncFoldersAndWait({ sync }: SyncJob): [] {
  for (const path of sync) {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }
  return [];
}
