/** What WordPress lists articles of. */
export type ListKind = 'category' | 'tag' | 'author';

/** The slugs of each, in letters and small ones. */
export type ListSlugs = Readonly<Record<ListKind, ReadonlySet<string>>>;

/** What stands before the lists of each kind besides WordPress's own word: `topics`, `news/topics`. */
export type ListBases = Readonly<Record<ListKind, readonly string[]>>;

const KINDS: readonly ListKind[] = ['category', 'tag', 'author'];

/** A site that changed its mind has links with each word; more than these were never a setting. */
const MOST_OF_A_KIND = 3;

const YEAR = /^\d{4}$/;

/**
 * Learns from links what a site had before its lists, for no export says it. A link counts where its last step is the
 * slug of one kind alone; what stands before that is then the word of this kind, without the categories that a
 * category lies below. Where links with one word lead to several kinds, most of them decide, and as many of each
 * nothing.
 *
 * @param links paths as `linkKeyOf` names them, those of the items themselves left out
 * @example listBases(['/topics/economy/farming/'], slugs).category // ['topics']
 */
export function listBases(links: readonly string[], slugs: ListSlugs): ListBases {
  const seen = new Map<string, Record<ListKind, number>>();
  for (const link of new Set(links)) {
    const steps = link.split('/').slice(1, -1);
    const slug = steps.pop() ?? '';
    const [kind, ...others] = KINDS.filter((one) => slugs[one].has(slug));
    if (kind === undefined || others.length > 0) continue;
    if (kind === 'category') while (steps.length > 0 && slugs.category.has(steps.at(-1) ?? '')) steps.pop();
    // A text of which only the link is left.
    if (steps.length === 0 || steps.some((step) => YEAR.test(step))) continue;
    const base = steps.join('/');
    const counts = seen.get(base) ?? { category: 0, tag: 0, author: 0 };
    counts[kind] += 1;
    seen.set(base, counts);
  }
  const decided = [...seen].flatMap(([base, counts]) => {
    const [most, next] = [...KINDS].sort((one, other) => counts[other] - counts[one]);
    return most === undefined || next === undefined || counts[most] === counts[next]
      ? []
      : [{ base, kind: most, count: counts[most] }];
  });
  decided.sort((one, other) => other.count - one.count);
  const of = (kind: ListKind) =>
    decided
      .filter((one) => one.kind === kind && one.base !== kind)
      .slice(0, MOST_OF_A_KIND)
      .map(({ base }) => base);
  return { category: of('category'), tag: of('tag'), author: of('author') };
}
