import type { AuditKind } from './audit-words.ts';

/** What the acts on each thing are about, by the first word of their name; imports are told apart by their last. */
const KINDS: Readonly<Record<AuditKind, readonly string[]>> = {
  articles: ['article', 'alarm'],
  paper: ['section', 'author', 'tag', 'staticPage', 'word'],
  media: ['picture'],
  people: ['person', 'invitation', 'nightGrant', 'mail'],
  entry: [
    ...['session', 'sessions', 'signIn', 'signInLink', 'welcomeLink', 'password', 'twoFactor', 'backupCodes'],
    ...['passkey', 'email'],
  ],
  settings: ['site', 'redirect', 'token', 'audit'],
  moving: ['articles', 'tags', 'staticPages', 'comments', 'brought', 'import'],
};

/** The acts that belong to a kind. */
export function actsOf(kind: AuditKind, acts: readonly string[]): readonly string[] {
  const isImported = (act: string) => act.endsWith('.imported');
  const things = KINDS[kind];
  return acts.filter((act) => (isImported(act) ? kind === 'moving' : things.includes(act.split('.')[0] ?? '')));
}
