import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { SettingsAnswer, SettingsChange } from '../../newsroom/contract.ts';
import { get, post, Refused } from './api.ts';

/** All that the paper is set to. */
export type Settings = z.output<typeof SettingsAnswer>;
/** Those settings that are to change, and the same as they were seen, so that nobody's change is lost unseen. */
export type Change = z.input<typeof SettingsChange>;

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => get<Settings>('/settings', { signal }),
});

export const saveSettings = (change: Change) => post('/settings', change);

/** What a change of the paper makes stale: its name stands in the shell, its dates on every screen. */
export async function settingsChanged(queries: QueryClient): Promise<void> {
  await Promise.all(
    ['settings', 'site', 'paper', 'me'].map((subject) => queries.invalidateQueries({ queryKey: [subject] })),
  );
}

/** Whether somebody else has changed the same since it was opened here. */
export const isOvertaken = (error: Error | null): boolean =>
  error instanceof Refused && (error.code === 'site.changedMeanwhile' || error.code === 'section.changedMeanwhile');
