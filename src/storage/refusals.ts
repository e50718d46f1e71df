import { Refusal } from '../base/refusal.ts';

/*
 * Every way storage says no. Its reader is the one who starts the system, so each code has a sentence in
 * messages/<locale>/storage.ts that names the place and what mends it. No fact here ever holds a password.
 */

/** The data folder, or something in it, can't be made or written by the user that runs the system. */
export const folderNotWritable = (facts: { folder: string; why: string }, options?: ErrorOptions) =>
  new Refusal('forbidden', 'storage.folderNotWritable', facts, options);

/** The disk that holds the data folder is full. */
export const diskFull = (facts: { folder: string }, options?: ErrorOptions) =>
  new Refusal('busy', 'storage.diskFull', facts, options);

/** The cluster in the data folder belongs to another user of this machine. */
export const folderOfAnother = (facts: { folder: string; owner: string }) =>
  new Refusal('forbidden', 'storage.folderOfAnother', facts);

/** Another server works on this data folder. `address` is where it answers, once it does. */
export const folderInUse = (facts: { folder: string; pid: number; address: string | null }) =>
  new Refusal('conflict', 'storage.folderInUse', facts);

/** The data folder was copied while its cluster lives elsewhere, so two folders would share one database. */
export const folderCopied = (facts: { folder: string; original: string; cluster: string }) =>
  new Refusal('conflict', 'storage.folderCopied', facts);

/** The cluster in the data folder runs as a user that can no longer walk to that folder. */
export const folderOutOfReach = (facts: { folder: string; user: string }) =>
  new Refusal('forbidden', 'storage.folderOutOfReach', facts);

/** The file that holds the data folder's secret is gone while its database is running. */
export const secretMissing = (facts: { file: string; pid: number }) =>
  new Refusal('conflict', 'storage.secretMissing', facts);

/** The data folder says that its cluster lives elsewhere, and it isn't there. */
export const clusterMissing = (facts: { folder: string; cluster: string }) =>
  new Refusal('unknown', 'storage.clusterMissing', facts);

/** The cluster in the data folder was made by another major version of PostgreSQL than the one brought along. */
export const otherVersion = (facts: { folder: string; found: string; brought: string }) =>
  new Refusal('conflict', 'storage.otherVersion', facts);

/** No PostgreSQL was installed for this machine. */
export const noPostgres = (facts: { platform: string; architecture: string }) =>
  new Refusal('unknown', 'storage.noPostgres', facts);

/** We are root, PostgreSQL refuses to run as root, and no other user can be used for it. */
export const noUserForPostgres = (facts: { tried: readonly string[] }) =>
  new Refusal('forbidden', 'storage.noUserForPostgres', facts);

/** The embedded PostgreSQL ended, or didn't answer in time. `lines` are the last of its log. */
export const didNotStart = (facts: { log: string; lines: readonly string[] }, options?: ErrorOptions) =>
  new Refusal('busy', 'storage.didNotStart', facts, options);

/** DATABASE_URL can't be understood. */
export const urlUnreadable = (facts: { problem: UrlProblem }) => new Refusal('invalid', 'storage.urlUnreadable', facts);

/** What can be wrong with a database address before anybody is asked. */
export type UrlProblem = 'syntax' | 'scheme' | 'database';

/** Nobody answers at the database's address. `why` is the system's own word, such as ECONNREFUSED. */
export const unreachable = (facts: { host: string; port: number; why: string }, options?: ErrorOptions) =>
  new Refusal('busy', 'storage.unreachable', facts, options);

/** The database server doesn't let this user in. */
export const notLetIn = (facts: { host: string; user: string }, options?: ErrorOptions) =>
  new Refusal('forbidden', 'storage.notLetIn', facts, options);

/** The database server has no database of this name. */
export const databaseMissing = (facts: { host: string; database: string }, options?: ErrorOptions) =>
  new Refusal('unknown', 'storage.databaseMissing', facts, options);

/** All connections that the database server allows are taken. */
export const allConnectionsTaken = (facts: { host: string }, options?: ErrorOptions) =>
  new Refusal('busy', 'storage.allConnectionsTaken', facts, options);

/** The database server is older than what our SQL needs. */
export const serverTooOld = (facts: { found: string; needed: number }) =>
  new Refusal('conflict', 'storage.serverTooOld', facts);

/** The database keeps its text in another encoding than UTF-8. */
export const notUtf8 = (facts: { database: string; found: string }) =>
  new Refusal('conflict', 'storage.notUtf8', facts);

/** The database answers, but takes no changes: it is a replica, or set to read-only. */
export const readOnly = (facts: { host: string }) => new Refusal('conflict', 'storage.readOnly', facts);

/** The database's user has no right to create tables. */
export const mayNotCreate = (facts: { user: string; database: string }, options?: ErrorOptions) =>
  new Refusal('forbidden', 'storage.mayNotCreate', facts, options);

/** The database was migrated by a newer version of the system, whose migrations this one doesn't know. */
export const schemaNewer = (facts: { unknown: readonly string[] }) =>
  new Refusal('conflict', 'storage.schemaNewer', facts);

/** A reader of the outbox stands ahead of the database, which went back to an earlier state, as after a restore. */
export const outboxPositionLost = (facts: { seen: string }) => new Refusal('gone', 'storage.outboxPositionLost', facts);
