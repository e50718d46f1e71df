import type { ListPage } from '../../newsroom/index.ts';
import { pageAddress } from '../addresses.ts';
import type { TrailStep } from '../components/trail/trail.tsx';
import type { Frame } from '../frame.ts';
import type { PageHead } from '../head/head.tsx';
import { breadcrumbsOf } from '../head/json-ld.ts';

type ListFacts = {
  readonly title: string;
  readonly description: string;
  /** Where the first page lies. */
  readonly address: string;
  readonly trail: readonly TrailStep[];
  readonly feed?: string;
};

/** The head of a page of a list: each page is canonical at its own address, and knows its neighbours. */
export function listHead(
  { title, description, address, trail, feed }: ListFacts,
  list: ListPage,
  frame: Frame,
): PageHead {
  const { page, pages, cards } = list;
  const { say, site } = frame;
  return {
    title: page === 1 ? title : say.pageOf(title, page, site.dates.digits),
    description,
    canonical: pageAddress(address, page),
    picture: cards.find(({ picture }) => picture !== null)?.picture ?? null,
    jsonLd: [breadcrumbsOf([...trail, { name: title, address }], frame)],
    ...(feed === undefined ? {} : { feed }),
    ...(page > 1 ? { previous: pageAddress(address, page - 1) } : {}),
    ...(page < pages ? { next: pageAddress(address, page + 1) } : {}),
  };
}
