/** What a person, or the bearer of a token, is in the newsroom. */
export const ROLES = ['reporter', 'editor', 'moderator', 'curator', 'file_editor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Who runs a command. Jobs, imports and the command line are actors too: the absence of one is no permission. */
export type Actor = {
  readonly kind: 'person' | 'token' | 'cli' | 'clock' | 'import';
  readonly name: string;
  readonly role: Role;
};

/** What publishes a scheduled article: an editor decided it when scheduling. */
export const CLOCK: Actor = { kind: 'clock', name: 'clock', role: 'editor' };
