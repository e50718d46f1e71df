/** What an entry of the audit log is about; each stands for several acts. */
export const AUDIT_KINDS = ['articles', 'paper', 'media', 'people', 'entry', 'settings', 'moving'] as const;

export type AuditKind = (typeof AUDIT_KINDS)[number];

/** The audit log. */
export type AuditWords = {
  readonly title: string;
  readonly unchanging: string;
  readonly caption: string;
  readonly columns: Readonly<Record<'at' | 'who' | 'what' | 'from', string>>;
  /** Who has no account, by what they are. */
  readonly kinds: Readonly<Record<'clock' | 'import' | 'cli' | 'nobody' | 'token', string>> &
    Readonly<Record<string, string>>;
  readonly older: string;
  readonly none: string;
  readonly noneText: string;
};
