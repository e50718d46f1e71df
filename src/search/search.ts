import type { AuthorId, SectionId, TagId } from '../base/ids.ts';
import { type LiveCard, liveCardsOf, type SectionBranch, wayTo } from '../newsroom/index.ts';
import type { Db } from '../storage/index.ts';
import { MOST_PAGES, PERIODS, type Period, RESULTS_ON_PAGE, type SearchAsked } from './contract.ts';
import { namesOf } from './queries/names.ts';
import { formsIn } from './query/forms.ts';
import type { FindJob, Marked, TellAnswer } from './thread/jobs.ts';
import type { SearchThread } from './thread/start-thread.ts';
import { beginningOfDay, yearIn } from './time.ts';
import type { Hit, Narrowed, SearchView } from './views.ts';

/** Where a search looks, and what it has to know of the paper. */
export type SearchIn = {
  db: Db;
  thread: SearchThread;
  /** The paper's tree of sections. */
  sections: readonly SectionBranch[];
  /** Of its calendar, an IANA name. */
  zone: string;
  now: Date;
};

const NOTHING = {
  ...{ total: 0, page: 1, pages: 0, hits: [], forms: [], sections: [], periods: [], neighbour: null },
} as const;

/** A page of what the paper's readers may read and that holds what was asked for. */
export async function search(within: SearchIn, asked: SearchAsked): Promise<SearchView> {
  const { db, thread } = within;
  const branch = asked.section === null ? null : (wayTo(within.sections, asked.section as SectionId)?.at(-1) ?? null);
  const section = branch === null ? null : { id: branch.id, name: branch.name };
  const names = await namesOf(db, { author: asked.author as AuthorId | null, tag: asked.tag as TagId | null });
  const base = { ...NOTHING, asked, section, ...names };
  if (asked.q.trim() === '') return { ...base, state: 'empty' };

  const job = jobOf(within, knownOf(asked, names), branch);
  const found = await thread.do('find', job);
  if (found === null) return { ...base, state: 'unready' };
  const { held, ids, neighbour } = found;
  // Marks and signs ask for nothing, as an empty field does.
  if (held === 'nothing') return { ...base, state: 'empty' };
  if (held === 'none') return { ...base, state: 'none', neighbour };

  const [shown, told] = await Promise.all([liveCardsOf(db, ids), thread.do('tell', { found: job, held, ids })]);
  if (told === null) return { ...base, state: 'unready' };
  // The last of them went while it was looked for.
  if (told.total === 0) return { ...base, state: 'none', neighbour };
  const hits = shown.map((hit) => markedHit(hit, told.marked));
  return {
    ...base,
    state: held === 'all' ? 'found' : 'some',
    total: told.total,
    page: asked.page,
    pages: Math.min(MOST_PAGES, Math.ceil(told.total / RESULTS_ON_PAGE)),
    hits: hits.map(({ card, headline, snippet }) => ({ card, headline, snippet })),
    forms: formsIn(hits.flatMap(({ forms }) => forms)),
    sections: sectionsOf(branch?.below ?? within.sections, told),
    periods: periodsOf(told),
    neighbour,
  };
}

/** A result with its marks. What the index has of another revision than readers see now is not shown. */
function markedHit({ card, revisionId }: LiveCard, marked: readonly Marked[]): Hit & Pick<Marked, 'forms'> {
  const own = marked.find(({ id }) => id === card.id);
  if (own?.revisionId === revisionId) return { card, headline: own.headline, snippet: own.snippet, forms: own.forms };
  return { card, headline: [{ text: card.headline, isMarked: false }], snippet: [], forms: [] };
}

/** An author or a tag that isn't there narrows nothing, as a section that isn't. */
const knownOf = (asked: SearchAsked, { author, tag }: { author: string | null; tag: string | null }): SearchAsked => ({
  ...asked,
  author: author === null ? null : asked.author,
  tag: tag === null ? null : asked.tag,
});

function jobOf({ zone, now }: SearchIn, asked: SearchAsked, branch: SectionBranch | null): FindJob {
  return {
    typed: asked.q,
    order: asked.order,
    sections: branch === null ? null : idsBelow(branch),
    author: asked.author as AuthorId | null,
    tag: asked.tag as TagId | null,
    from:
      asked.from === null
        ? asked.period === null
          ? null
          : beginningOf(asked.period, zone, now)
        : beginningOfDay(zone, asked.from),
    until: asked.to === null ? null : beginningOfDay(zone, asked.to, 1),
    now,
    since: PERIODS.map((period) => beginningOf(period, zone, now)),
    offset: (asked.page - 1) * RESULTS_ON_PAGE,
    limit: RESULTS_ON_PAGE,
  };
}

/** When a stretch of time began: so many hours ago, or with the year that it is in the paper's zone. */
function beginningOf(period: Period, zone: string, now: Date): Date {
  if (period === 'year') return beginningOfDay(zone, `${yearIn(zone, now)}-01-01`);
  return new Date(now.getTime() - (period === 'day' ? 1 : 7) * 86_400_000);
}

const idsBelow = ({ id, below }: SectionBranch): SectionId[] => [id, ...below.flatMap(idsBelow)];

function sectionsOf(branches: readonly SectionBranch[], { sections }: TellAnswer): SearchView['sections'] {
  const counted = branches.map((branch): Narrowed<{ id: SectionId; name: string }> => {
    const ids = new Set(idsBelow(branch));
    const within = sections?.filter((own) => own.ids.some((id) => ids.has(id)));
    const articles = within?.reduce((sum, own) => sum + own.articles, 0) ?? null;
    return { choice: { id: branch.id, name: branch.name }, articles };
  });
  return counted
    .filter(({ articles }) => articles !== 0)
    .sort((one, other) => (other.articles ?? 0) - (one.articles ?? 0));
}

const periodsOf = ({ bySince }: TellAnswer): SearchView['periods'] =>
  PERIODS.map((choice, index) => ({ choice, articles: bySince?.[index] ?? null }));
