import type { SectionId } from '../base/ids.ts';
import { type Actor, hasRole, type Role, roleNeeded } from './actor.ts';
import { notAllowed, outsideSections } from './refusals.ts';
import type { Trail } from './sections/trail.ts';

const WRITERS = ['reporter', 'editor', 'administrator'] as const;
const EDITORS = ['editor', 'administrator'] as const;
const ADMINISTRATORS = ['administrator'] as const;

/**
 * What may be done with an article, and who may do it. A grant that is limited to sections holds where the article's
 * main section lies in one of them or below it; an article in no section is the whole paper's.
 */
const WITH_ARTICLES = {
  'article.save': WRITERS,
  'article.submit': WRITERS,
  'article.approve': EDITORS,
  'article.publish': EDITORS,
  'article.update': EDITORS,
  'article.schedule': EDITORS,
  'article.unpublish': EDITORS,
  'article.withdraw': EDITORS,
  'article.correct': EDITORS,
  /** Choosing what is shown beside an article, which changes nothing that it says. */
  'article.relate': EDITORS,
  /** Saying anew what a picture shows, and whose it is, in articles that readers see or that are scheduled. */
  'media.editShown': EDITORS,
  'alarm.see': WRITERS,
  'alarm.settle': EDITORS,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** What belongs to no section and is needed by who works in one: a grant anywhere is enough. */
const ANYWHERE = {
  'tag.create': WRITERS,
  /** Taking pictures in, and saying what they show and whose they are while no reader meets them. */
  'media.edit': WRITERS,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** What concerns the whole paper, and needs a role in the whole of it. */
const WITH_THE_PAPER = {
  /** Publishing with another instant than the present one, as imports do. */
  'article.backdate': ADMINISTRATORS,
  'author.edit': EDITORS,
  'word.add': EDITORS,
  /** Putting another picture in all places of one, whosever articles they are in. */
  'media.replace': EDITORS,
  'media.delete': EDITORS,
  /** Having the widths of pictures made again that could not be made. */
  'media.makeAgain': EDITORS,
  'section.edit': ADMINISTRATORS,
  'staticPage.edit': EDITORS,
  'site.edit': ADMINISTRATORS,
  /** Asking why an address answers as it does, and leading old ones on by hand. */
  'redirect.edit': EDITORS,
  'audit.see': ADMINISTRATORS,
  /** Taking the audit out of the house, as a table. */
  'audit.export': ADMINISTRATORS,
  'health.see': EDITORS,
  /** Letting a program in, with a role in the whole paper. */
  'token.create': ADMINISTRATORS,
  /** Seeing which programs are let in, and taking a token back. */
  'token.revoke': ADMINISTRATORS,
  /** Taking away all that an import made. */
  'brought.remove': ADMINISTRATORS,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

const MAY = { ...WITH_ARTICLES, ...ANYWHERE, ...WITH_THE_PAPER } as const;

/** Something that needs a right. */
export type Act = keyof typeof MAY;
/** Something that needs one where an article stands. */
export type ArticleAct = keyof typeof WITH_ARTICLES;

/** Where an act is allowed: in the sections named and those below them, or (null) in the whole paper. */
export type Scope = { readonly within: readonly SectionId[] | null };

/** Where the actor may do it; null: nowhere. */
export function scopeOf(actor: Actor, act: Act): Scope | null {
  if (hasRole(actor, MAY[act])) return { within: null };
  const limited = actor.grants.filter(({ role }) => MAY[act].some((one) => one === role));
  if (limited.length === 0 || act in WITH_THE_PAPER) return null;
  return { within: act in ANYWHERE ? null : [...new Set(limited.flatMap(({ within }) => within ?? []))] };
}

/** Whether the actor may do it anywhere at all. Of articles that is half the answer: `mayIn` is the other. */
export const may = (actor: Actor, act: Act): boolean => scopeOf(actor, act) !== null;

/** Whether the actor may do it with an article that stands in all of these places: as saved, as readers see it. */
export function mayIn(actor: Actor, act: ArticleAct, places: readonly Trail[]): boolean {
  const scope = scopeOf(actor, act);
  if (scope === null) return false;
  const { within } = scope;
  return within === null || places.every((trail) => trail.some((section) => within.includes(section)));
}

/** Where the actor may do it; refused when nowhere. For questions that leave out what isn't theirs. */
export function scopeFor(actor: Actor, act: Act): Scope {
  const scope = scopeOf(actor, act);
  if (scope === null) throw notAllowed({ act, ...neededFor(actor, act) });
  return scope;
}

const neededFor = (actor: Actor, act: Act) =>
  roleNeeded(actor, MAY[act], act in WITH_THE_PAPER ? 'wholePaper' : 'anywhere');

/** Refuses when the actor may do it nowhere. */
export function checkRight(actor: Actor, act: Act): void {
  scopeFor(actor, act);
}

/** Refuses when the actor may not do it with an article that stands in all of these places. */
export function checkRightIn(actor: Actor, act: ArticleAct, places: readonly Trail[]): void {
  checkRight(actor, act);
  if (!mayIn(actor, act, places)) throw outsideSections({ act, ...neededFor(actor, act) });
}

/** An act that an actor may do, and where. */
export type Right = Scope & { readonly act: Act };

/** All that an actor may do, and where, to be sent along with what is shown, so that buttons and commands agree. */
export const rightsOf = (actor: Actor): readonly Right[] =>
  (Object.keys(MAY) as Act[]).flatMap((act) => {
    const scope = scopeOf(actor, act);
    return scope === null ? [] : [{ act, ...scope }];
  });
