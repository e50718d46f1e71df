import { type Actor, type Role, rolesOf } from './actor.ts';
import { notAllowed } from './refusals.ts';

const WRITERS = ['reporter', 'editor', 'administrator'] as const;
const EDITORS = ['editor', 'administrator'] as const;
const ADMINISTRATORS = ['administrator'] as const;

/** Each thing that may be done, and who may do it. Moderators, curators and file editors have their own parts. */
const MAY = {
  'article.save': WRITERS,
  'article.submit': WRITERS,
  'article.approve': EDITORS,
  'article.publish': EDITORS,
  /** Publishing with another instant than the present one, as imports do. */
  'article.backdate': ADMINISTRATORS,
  'article.update': EDITORS,
  'article.schedule': EDITORS,
  'article.unpublish': EDITORS,
  'article.withdraw': EDITORS,
  'article.correct': EDITORS,
  /** Choosing what is shown beside an article, which changes nothing that it says. */
  'article.relate': EDITORS,
  'alarm.see': WRITERS,
  'alarm.settle': EDITORS,
  'author.edit': EDITORS,
  'tag.create': WRITERS,
  'word.add': EDITORS,
  'section.edit': ADMINISTRATORS,
  'staticPage.edit': EDITORS,
  'site.edit': ADMINISTRATORS,
  /** Taking away all that an import made. */
  'brought.remove': ADMINISTRATORS,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** Something that needs a right. */
export type Act = keyof typeof MAY;

/** Whether a role that the actor has in the whole paper may do it. */
export const may = (actor: Actor, act: Act): boolean =>
  actor.grants.some(({ role, within }) => within === null && MAY[act].some((one) => one === role));

/** Refuses when no role that the actor has in the whole paper may do it. */
export function checkRight(actor: Actor, act: Act): void {
  if (!may(actor, act)) throw notAllowed({ act, roles: rolesOf(actor) });
}
