import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  DutyAnswer,
  NewNightGrant,
  NightGrants as NightGrantsShape,
  Reminded as RemindedShape,
} from '../../accounts/contract.ts';
import { get, post } from './api.ts';
import type { Person } from './people.ts';

export type Duty = z.output<typeof DutyAnswer>['duty'];
export type NightGrants = z.output<typeof NightGrantsShape>;
export type Night = NightGrants['nights'][number];

/** What the paper demands of accounts. */
export const dutyQuery = queryOptions({
  queryKey: ['people', 'duty'],
  queryFn: async ({ signal }) => (await get<{ duty: Duty }>('/two-factor', { signal })).duty,
});
/** Whom it concerns changes with it, oneself perhaps too. */
export const demandTwoFactor = (duty: Duty) => post('/two-factor', { duty });
export const remindOfTwoFactor = () => post<z.output<typeof RemindedShape>>('/two-factor/remind');

/** Roles that end with the night, and whom and what one may give. */
export const nightsQuery = queryOptions({
  queryKey: ['people', 'nights'],
  queryFn: ({ signal }) => get<NightGrants>('/nights', { signal }),
});
export const giveForNight = (personId: number, grant: z.input<typeof NewNightGrant>) =>
  post<{ nightGrantId: number }>(`/people/${personId}/night`, grant);
export const endNight = (id: number) => post(`/nights/${id}/end`);

/** Everything that shows who may what. */
export const peopleChanged = (queries: QueryClient) =>
  Promise.all([queries.invalidateQueries({ queryKey: ['people'] }), queries.invalidateQueries({ queryKey: ['me'] })]);

/** Who lacks a second factor and should have one. */
export const lackingOf = (people: readonly Person[]): readonly Person[] =>
  people.filter(({ secondFactor, disabledAt }) => disabledAt === null && SHOULD.has(secondFactor));

const SHOULD: ReadonlySet<string> = new Set(['recommended', 'coming', 'due']);
