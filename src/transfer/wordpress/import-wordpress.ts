import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { allEnded } from '../../base/all-ended.ts';
import { removeFiles } from '../../media/index.ts';
import { type Actor, foundNewsroom, isFounded, siteSettings } from '../../newsroom/index.ts';
import { type Db, inTransaction } from '../../storage/index.ts';
import { oldSiteOf } from './article/index.ts';
import { oneImport } from './one-import.ts';
import { originOf } from './origin.ts';
import type { Reported } from './report/read-report.ts';
import { closeImport, learnWhatIsFull } from './steps/close.ts';
import type { SiteFacts } from './steps/facts.ts';
import { bringItems } from './steps/items.ts';
import { keepAddresses } from './steps/keep-addresses.ts';
import { bringMenu } from './steps/menu.ts';
import { bringPages } from './steps/pages.ts';
import { bringPictures, type KeptEarly, type PictureSources } from './steps/pictures.ts';
import { decide, giveAddresses } from './steps/plan.ts';
import { chooseRelated } from './steps/related.ts';
import { surveyWithPictures } from './steps/survey-with-pictures.ts';
import { bringTerms, keptTerms, type TermRemark } from './steps/terms.ts';
import type { ExportSource } from './wxr/index.ts';
import { plainTitle } from './wxr/index.ts';

/** The parts of an import, in their order; each is done once, and an import that was broken off goes on with the next. */
export const STEPS = ['survey', 'plan', 'pictures', 'items', 'finish'] as const;
export type Step = (typeof STEPS)[number];

/** What a person sees while it runs: how much of a step is done; `all` is null where nobody knows yet. */
export type ImportProgress = { readonly step: Step; readonly done: number; readonly all: number | null };

export type WordPressImport = {
  readonly sources: readonly ExportSource[];
  readonly mediaFolder: string;
  readonly pictures: PictureSources;
  /** What the newsroom is called, and its zone, when the files don't say. */
  readonly unnamed: { readonly name: string; readonly zone: string };
  readonly onProgress: (progress: ImportProgress) => void;
};

/**
 * What an import row remembers between its steps. Besides, for who undoes it (undo/): `lastRevision`, the newest one when
 * it began, before which nothing can refer to what it makes; whether it `founded` the newsroom; and the `menu` it set.
 */
type Memory = {
  readonly facts?: SiteFacts;
  readonly founded?: boolean;
  readonly termRemarks?: readonly TermRemark[];
};
type Row = { id: number; step: Step | 'done' | 'undone'; facts: Memory };

const NO_ZONE = '+00:00';
const MINUTES = 60;

/**
 * Brings a whole WordPress site in, from the documents of its export, or goes on with the import of the same documents
 * that was broken off. Only one import runs at a time; a second one is refused.
 *
 * @returns what the report is made from
 */
export const importWordPress = (db: Db, actor: Actor, at: Date, asked: WordPressImport): Promise<Reported> =>
  oneImport(db, () => importAlone(db, actor, at, asked));

async function importAlone(
  db: Db,
  actor: Actor,
  at: Date,
  { sources, mediaFolder, pictures, unnamed, onProgress }: WordPressImport,
): Promise<Reported> {
  // Files that an undoing left behind when it was killed: this import may bring the same ones.
  await removeFiles(db, mediaFolder);
  const digest = await digestOf(sources);
  let row = await beginOrGoOn(db, at, digest);
  const importId = row.id;
  const tell = (step: Step, all: number | null) => (done: number) => onProgress({ step, done, all });

  let early: KeptEarly = new Map();
  if (row.step === 'survey') {
    const [facts, kept] = await surveyWithPictures(
      db,
      importId,
      sources,
      mediaFolder,
      pictures.files,
      tell('survey', null),
    );
    early = kept;
    const origin = originOf(facts.site);
    row = await inTransaction(db, async (tx) => {
      const isNew = !(await isFounded(tx));
      const title = plainTitle(facts.site.title ?? '')
        .slice(0, 200)
        .toWellFormed()
        .trim();
      if (isNew)
        await foundNewsroom(tx, actor, at, {
          ...(title === '' ? { name: unnamed.name, isNamed: false } : { name: title }),
          zone: facts.zone ?? unnamed.zone,
        });
      await sql`update import set origin = ${origin} where id = ${importId}`.execute(tx);
      return stepOn(tx, row, 'plan', { facts, founded: isNew });
    });
  }
  const { facts } = row.facts;
  if (facts === undefined) throw new Error(`import ${importId} has lost what its survey found`);
  const zone = facts.zone ?? offsetZone(facts.offsetMinutes);
  const site = oldSiteOf(facts.site);

  if (row.step === 'plan') {
    tell('plan', null)(0);
    await decide(db, importId);
    row = await stepOn(db, row, 'pictures');
  }
  if (row.step === 'pictures') {
    const all = await countOf(db, importId, 'attachment');
    // Pictures wait for the disk half of their time.
    const [, termRemarks] = await allEnded([
      bringPictures(db, mediaFolder, importId, pictures, early, tell('pictures', all)),
      makePlaces(facts),
    ]);
    row = await stepOn(db, row, 'items', { termRemarks });
  }
  const terms = await keptTerms(db, importId);
  if (row.step === 'items') {
    const accounts = new Map(facts.authors.map(({ id, login }) => [id, terms.authors.get(login) ?? null]));
    const all = await countOf(db, importId, null);
    await bringItems(
      db,
      {
        ...{ actor, at, importId, sources, site, terms },
        oldZone: zone,
        siteName: facts.site.title ?? '',
        siteDescription: facts.site.description ?? '',
        authorOf: (userId) => accounts.get(userId) ?? null,
      },
      tell('items', all),
    );
    row = await stepOn(db, row, 'finish');
  }
  if (row.step === 'finish') {
    tell('finish', null)(0);
    await bringPages(db, actor, at, importId);
    await bringMenu(db, actor, at, importId, { terms, site, categories: facts.categories });
    // None waits for another: each has a process of the database's to itself.
    await allEnded([
      chooseRelated(db, importId, tell('finish', null)),
      keepAddresses(db, importId, facts, terms),
      learnWhatIsFull(db),
    ]);
    await closeImport(db, actor, at, importId);
    row = await inTransaction(db, async (tx) => {
      await sql`update import set ended_at = ${at} where id = ${importId}`.execute(tx);
      return stepOn(tx, row, 'done');
    });
  }
  return { importId, facts, terms, termRemarks: row.facts.termRemarks ?? [], zone };

  /** Addresses first: no section takes an article's. */
  async function makePlaces(found: SiteFacts): Promise<readonly TermRemark[]> {
    await giveAddresses(db, importId, await siteSettings(db));
    return bringTerms(db, actor, at, importId, found);
  }
}

/** Names the files by all their bytes: the same files under other names are the same import. */
async function digestOf(sources: readonly ExportSource[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) for await (const chunk of source.read(0)) hash.update(chunk);
  return hash.digest('hex');
}

async function beginOrGoOn(db: Db, at: Date, digest: string): Promise<Row> {
  return inTransaction(db, async (tx) => {
    const { rows } = await sql<Row>`
      select id, step, facts from import
      where digest = ${digest} and step not in ('done', 'undone') order by id desc limit 1
    `.execute(tx);
    const [broken] = rows;
    if (broken !== undefined) return broken;
    const { rows: begun } = await sql<Row>`
      insert into import (source, origin, digest, step, begun_at, facts)
      values ('wordpress', 'unknown', ${digest}, 'survey', ${at},
        jsonb_build_object('lastRevision', (select coalesce(max(id), 0) from revision)))
      returning id, step, facts
    `.execute(tx);
    const [row] = begun;
    if (row === undefined) throw new Error('an import was begun and is not there');
    return row;
  });
}

async function stepOn(db: Db, row: Row, step: Row['step'], learnt: Memory = {}): Promise<Row> {
  const facts = { ...row.facts, ...learnt };
  await sql`
    update import set step = ${step}, facts = facts || ${JSON.stringify(learnt)}::jsonb where id = ${row.id}
  `.execute(db);
  return { ...row, step, facts };
}

/** A zone that never changes its clocks, for a site whose zone nobody knows. */
function offsetZone(minutes: number | null): string {
  if (minutes === null) return NO_ZONE;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / MINUTES), Math.abs(minutes) % MINUTES];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

async function countOf(db: Db, importId: number, type: string | null): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from import_item
    where import_id = ${importId} and (${type}::text is null or type = ${type})
  `.execute(db);
  return rows[0]?.count ?? 0;
}
