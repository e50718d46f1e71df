import { queryOptions } from '@tanstack/react-query';
import type { DateProfile } from '../../arabic/dates/index.ts';
import type { DataFolder } from '../../newsroom/contract.ts';
import { get, post } from './api.ts';

/** Adds a section at the end of those that are topmost. */
export const addSection = (name: string) =>
  post('/settings/sections', { parentId: null, name, slug: null, description: '' });

/** Says how the paper writes its dates. */
export const saveDates = (dates: DateProfile) => post('/settings', { dates });

/** Where the data lies that commands on the server's machine work on. */
export const dataFolderQuery = queryOptions({
  queryKey: ['settings', 'data-folder'],
  queryFn: ({ signal }) => get<DataFolder>('/settings/data-folder', { signal }),
});
