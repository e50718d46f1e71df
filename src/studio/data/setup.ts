import type { DateProfile } from '../../arabic/dates/index.ts';
import { post } from './api.ts';

/** Adds a section at the end of those that are topmost. */
export const addSection = (name: string) =>
  post('/settings/sections', { parentId: null, name, slug: null, description: '' });

/** Says how the paper writes its dates. */
export const saveDates = (dates: DateProfile) => post('/settings', { dates });
