import { announce, type Db, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import type { AuditWords } from '../audit-words.ts';
import { type AuditFilter, type AuditView, auditQuery } from '../queries/audit.ts';
import { checkRight } from '../rights.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';

/** Rows that are read and written at a time: what is held in memory, however long the log is. */
const AT_ONCE = 2_000;

/** Notes that somebody takes the log, or a part of it, out of the house. */
export async function exportAudit(tx: Tx, actor: Actor, at: Date, filter: AuditFilter): Promise<void> {
  checkRight(actor, 'audit.export');
  await announce(tx, {
    ...{ act: 'audit.exported', by: actor, at, thing: 'site', thingId: null, tags: [] },
    facts: { what: said(filter) },
  });
}

/** What was asked for, as an engineer reads it too. */
const said = ({ personId, acts, thing, since, until }: AuditFilter): string =>
  [
    ...(personId === null ? [] : [`person ${personId}`]),
    ...acts,
    ...(thing === null ? [] : [`${thing.kind} ${thing.id}`]),
    ...(since === null ? [] : [`>= ${since.toISOString()}`]),
    ...(until === null ? [] : [`< ${until.toISOString()}`]),
  ].join(', ');

type Table = { readonly words: AuditWords<string>; readonly zone: string };

/** The log as a table for spreadsheets, the newest first, page by page: a million entries take no more memory than some. */
export async function* auditTable(db: Db, filter: AuditFilter, { words, zone }: Table): AsyncGenerator<string, void> {
  const { columns } = words;
  yield BYTE_ORDER_MARK +
    csvLine([columns.at(zone), columns.who, columns.what, columns.from, columns.act, columns.thing, columns.thingId]);
  const clock = clockOf(zone);
  for (let before = filter.before; ; ) {
    const { rows } = await auditQuery({ ...filter, before }, AT_ONCE).execute(db);
    yield rows.map((entry) => lineOf(entry, words, clock)).join('');
    const last = rows.at(-1);
    if (rows.length < AT_ONCE || last === undefined) return;
    before = last.id;
  }
}

const lineOf = (entry: AuditView, words: AuditWords<string>, clock: (at: Date) => string): string =>
  csvLine([
    ...[clock(entry.at), words.who(entry.who)],
    ...[plain(words.acts[entry.act]?.(entry, asKept) ?? entry.act), entry.from ?? ''],
    ...[entry.act, entry.thing, entry.thingId === null ? '' : String(entry.thingId)],
  ]);

/** Moments are written in one way throughout a table. */
const asKept = (kept: string): string => kept;

/** Without the signs that keep names of the other script apart (Unicode TR 9): programs that sort and search trip over them. */
const plain = (sentence: string): string => sentence.replaceAll(/[\u2066-\u2069]/g, '');

/** `2026-11-24 12:00:05` by the clock of a zone, which spreadsheets know for a moment. */
function clockOf(zone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => format.format(at);
}
