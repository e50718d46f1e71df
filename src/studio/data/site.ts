import { queryOptions } from '@tanstack/react-query';
import type { DateProfile } from '../../arabic/dates/index.ts';
import { get } from './api.ts';

/** What is needed to write a moment as the paper does. */
export type CivilProfile = { readonly zone: string; readonly dates: DateProfile };

/** A section of the paper. */
export type Section = {
  readonly id: number;
  readonly name: string;
  readonly parentId: number | null;
  readonly path: string;
};

/** The paper, as everybody in it may know it. */
export type Site = CivilProfile & {
  readonly name: string;
  readonly tagline: string;
  /** Under which address readers know it. */
  readonly origin: string | null;
  readonly sections: readonly Section[];
};

/** The paper, with its sections in their order. */
export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: ({ signal }) => get<Site>('/site', { signal }),
});
