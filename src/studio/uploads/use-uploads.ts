import { useSyncExternalStore } from 'react';
import type { Upload } from './upload.ts';
import { allUploads, watchUploads } from './uploads.ts';

/** Everything that is on its way into the library. */
export const useUploads = (): readonly Upload[] => useSyncExternalStore(watchUploads, allUploads);
