import type { PersonId, SectionId } from '../base/ids.ts';

/** What a person, or the bearer of a token, is in the newsroom. */
export const ROLES = ['reporter', 'editor', 'moderator', 'curator', 'file_editor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** A role, and where it holds: in the sections named and those below them, or (null) in the whole paper. */
export type Grant = { readonly role: Role; readonly within: readonly SectionId[] | null };

/** Who runs a command. Jobs, imports and the command line are actors too: the absence of one is no permission. */
export type Actor = {
  readonly kind: 'person' | 'token' | 'cli' | 'clock' | 'import';
  readonly name: string;
  /** Null for all who have no account. */
  readonly personId: PersonId | null;
  readonly grants: readonly Grant[];
  /** The network address that the request came from, for the audit alone; null for what comes from no network. */
  readonly from: string | null;
};

/**
 * What a right takes: one of the roles, and whether it has to hold in the whole paper or may be limited to sections;
 * `held` are those of them that the actor has, which then don't reach far enough.
 */
export type RoleNeeded = {
  readonly needs: readonly Role[];
  readonly where: 'wholePaper' | 'anywhere';
  readonly held: readonly Role[];
};

/** An actor without an account, with one role in the whole paper. */
export const actorWith = (kind: Actor['kind'], name: string, role: Role): Actor => ({
  kind,
  name,
  personId: null,
  grants: [{ role, within: null }],
  from: null,
});

/** Whether an actor has one of these roles in the whole paper. */
export const hasRole = ({ grants }: Pick<Actor, 'grants'>, roles: readonly Role[]): boolean =>
  grants.some(({ role, within }) => within === null && roles.includes(role));

/** What the actor lacks for a right that these roles have. */
export const roleNeeded = (actor: Actor, needs: readonly Role[], where: RoleNeeded['where']): RoleNeeded => ({
  ...{ needs, where },
  held: needs.filter((needed) => actor.grants.some(({ role }) => role === needed)),
});

/** What publishes a scheduled article: an editor decided it when scheduling. */
export const CLOCK = actorWith('clock', 'clock', 'editor');
