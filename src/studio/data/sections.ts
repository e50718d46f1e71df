import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  AddedSection,
  ArrangementAnswer,
  SectionContent,
  SectionMove,
  SectionRenaming,
} from '../../newsroom/contract.ts';
import { get, post } from './api.ts';
import { type Settings, settingsQuery } from './settings.ts';

/** A section as the newsroom arranges it. */
export type SettingsSection = Settings['sections'][number];
export type Arrangement = z.output<typeof ArrangementAnswer>;

/** How many articles each section has, and the pages that a menu may lead to. */
export const arrangementQuery = queryOptions({
  queryKey: ['settings', 'arrangement'],
  queryFn: ({ signal }) => get<Arrangement>('/settings/arrangement', { signal }),
});

export const addSection = (section: z.input<typeof SectionContent>) =>
  post<z.output<typeof AddedSection>>('/settings/sections', section);
export const saveSection = (id: number, section: z.input<typeof SectionRenaming>) =>
  post(`/settings/sections/${id}/rename`, section);
export const moveSection = (id: number, to: z.input<typeof SectionMove>) => post(`/settings/sections/${id}/move`, to);
export const deleteSection = (id: number, leadTo: number | null) => post(`/settings/sections/${id}/delete`, { leadTo });

/** Shows settings as they are about to be; what the server answers later takes their place. */
export async function showAlready(queries: QueryClient, change: (settings: Settings) => Settings): Promise<void> {
  await queries.cancelQueries({ queryKey: settingsQuery.queryKey });
  queries.setQueryData(settingsQuery.queryKey, (known) => (known === undefined ? known : change(known)));
}
