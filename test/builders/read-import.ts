import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import sharp from 'sharp';
import { standingClock } from '../../src/base/clock.ts';
import { folderPlace, pictureFiles } from '../../src/media/index.ts';
import { importWordpress as words } from '../../src/messages/ar/import-wordpress.ts';
import { actorWith, updateSite } from '../../src/newsroom/index.ts';
import { readConfig } from '../../src/server/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import { type Db, inTransaction } from '../../src/storage/index.ts';
import { importWordPress } from '../../src/transfer/wordpress/import-wordpress.ts';
import { htmlReport } from '../../src/transfer/wordpress/report/html-report.ts';
import type { AddressRow, RemarkRow, ReportHead } from '../../src/transfer/wordpress/report/parity-report.ts';
import { eachAddress, eachRemark, type Reported, reportHead } from '../../src/transfer/wordpress/report/read-report.ts';
import { type ExportSource, readExport, type WxrItem } from '../../src/transfer/wordpress/wxr/index.ts';
import { testDatabase, urlOf } from './database.ts';
import { NOON } from './newsroom.ts';

/*
 * A newsroom that an export was brought into by the whole import, and its server, read as its readers read it: byte for
 * byte by address, and by going from link to link.
 */

const IMPORTER = actorWith('import', 'import', 'administrator');
const ORIGIN = 'https://paper.example';

/** What is answered at a target that is written exactly so. */
export type Answer = { readonly status: number; readonly location: string | null; readonly text: string };

/** An item as it stands in the file, and what became of it. */
export type Became = {
  readonly number: number;
  readonly outcome: string;
  readonly why: string | null;
  readonly thing: 'article' | 'static_page' | 'picture' | null;
  readonly thingId: number | null;
  readonly path: string | null;
};

/** What an import tells. */
export type Told = {
  readonly head: ReportHead;
  readonly addresses: readonly AddressRow[];
  readonly remarks: readonly RemarkRow[];
  readonly html: string;
};

export type ReadImport = AsyncDisposable & {
  readonly db: Db;
  readonly items: readonly WxrItem[];
  readonly told: Told;
  /** What became of each item that can be read. */
  readonly became: ReadonlyMap<WxrItem, Became>;
  ask(target: string): Promise<Answer>;
  /** Asks, and goes on where one redirect leads. */
  follow(target: string): Promise<Answer & { readonly steps: number; readonly at: string }>;
  /** All that readers can reach from the front page, the feeds, the sitemap and the addresses, by its address. */
  everything(): Promise<ReadonlyMap<string, string>>;
  /** Brings other documents in; what is told is told of these. */
  bring(sources: readonly ExportSource[]): Promise<Told>;
};

/** @param hasFile which of the attachments' files are there: all, unless a test says otherwise */
export async function readImport(
  sources: readonly ExportSource[],
  hasFile: (address: string) => boolean = () => true,
): Promise<ReadImport> {
  await using undo = new AsyncDisposableStack();
  const database = undo.use(await testDatabase());
  const { db } = database;
  const dataDir = await mkdtemp(join(tmpdir(), 'warraq-imported-'));
  undo.defer(() => rm(dataDir, { recursive: true }));
  const uploads = join(dataDir, 'old-uploads');
  await mkdir(uploads);

  const bring = async (brought: readonly ExportSource[]): Promise<Told & { readonly reported: Reported }> => {
    const reported = await importWordPress(db, IMPORTER, NOON, {
      sources: brought,
      place: folderPlace(join(dataDir, 'media')),
      pictures: { files: await pictureFiles(uploads), fetcher: null },
      unnamed: { name: 'صحيفة', zone: 'Asia/Damascus' },
      onProgress: () => undefined,
    });
    const head = await reportHead(db, reported);
    let html = '';
    for await (const part of htmlReport(head, eachAddress(db, reported), eachRemark(db, reported), words)) html += part;
    const addresses = await Array.fromAsync(eachAddress(db, reported));
    return { reported, head, addresses, remarks: await Array.fromAsync(eachRemark(db, reported)), html };
  };

  const items = await itemsIn(sources);
  await keepFiles(uploads, items.map((item) => item.attachmentUrl).filter(hasFile));
  const told = await bring(sources);
  const importId = told.reported.importId;
  await inTransaction(db, (tx) => updateSite(tx, IMPORTER, NOON, { origin: ORIGIN }));
  const server = await startServer({
    config: readConfig({ dataDir, port: '0', databaseUrl: urlOf(database.address), pageMemoryMb: '50' }, {}),
    log: pino({ level: 'silent' }),
    say: () => 'nobody waits',
    sentenceOf: ({ code }) => code,
    clock: standingClock(NOON),
  });
  undo.defer(() => server.close());
  const port = Number(new URL(server.address).port);
  const ask = (target: string) => answerAt(port, target);
  const became = await becameOf(db, importId, items);
  const kept = undo.move();
  return {
    ...{ db, items, told, became, ask, bring },
    follow: async (target) => {
      const first = await ask(target);
      if (first.location === null) return { ...first, steps: 0, at: target };
      return { ...(await ask(first.location)), steps: 1, at: first.location };
    },
    everything: () => everythingIn(db, ask),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

async function itemsIn(sources: readonly ExportSource[]): Promise<readonly WxrItem[]> {
  const items: WxrItem[] = [];
  for (const source of sources)
    for await (const read of readExport(source)) if (read.kind === 'item') items.push(read.item);
  return items;
}

/** A picture of its own colour where each attachment had its file. */
async function keepFiles(uploads: string, addresses: readonly string[]): Promise<void> {
  for (const [index, address] of addresses.entries()) {
    const path = /\/uploads\/(.+\.(?:jpe?g|png|webp))$/i.exec(address)?.[1];
    if (path === undefined) continue;
    const file = join(uploads, path.replaceAll('..', ''));
    await mkdir(dirname(file), { recursive: true });
    const background = { r: (index * 37) % 256, g: (index * 101) % 256, b: index % 256 };
    const drawn = sharp({ create: { width: 640, height: 480, channels: 3, background } });
    await writeFile(file, await (/jpe?g$/i.test(path) ? drawn.jpeg() : drawn.png()).toBuffer());
  }
}

/** Rows are numbered as items stand in the files; what can't be read has a number too, and no type. */
async function becameOf(db: Db, importId: number, items: readonly WxrItem[]): Promise<ReadonlyMap<WxrItem, Became>> {
  const { rows } = await sql<Became>`
    select number, outcome, why, thing, thing_id as "thingId", path from import_item
    where import_id = ${importId} and type <> '' order by number
  `.execute(db);
  return new Map(items.flatMap((item, index) => (rows[index] === undefined ? [] : [[item, rows[index]] as const])));
}

function answerAt(port: number, target: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${target} HTTP/1.1\r\nHost: paper.example\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (part) => parts.push(part)).on('error', reject);
    socket.on('close', () => {
      const answer = Buffer.concat(parts);
      const end = answer.indexOf('\r\n\r\n');
      const head = answer.subarray(0, end).toString('latin1');
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
        location: /^Location: (.*)$/im.exec(head)?.[1]?.trim() ?? null,
        text: answer.subarray(end + 4).toString('utf8'),
      });
    });
  });
}

const BEGINNINGS = ['/', '/feed/', '/feed/atom/', '/sitemap.xml', '/robots.txt'];
const LINKS = /(?:\b(?:href|content)="|<(?:loc|link|id|guid)[^>]*>)(?:https:\/\/paper\.example)?(\/[^"<#\s]*)/g;
/** Bytes of pictures say nothing, and the same scripts are on every page. */
const NO_PAGE = /^\/(?:media|assets)\//;

async function everythingIn(db: Db, ask: (target: string) => Promise<Answer>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ path: string }>`select path from address where state = 'canonical'`.execute(db);
  const waiting = [...BEGINNINGS, ...rows.map(({ path }) => encodeURI(path))];
  const seen = new Set(waiting);
  const texts = new Map<string, string>();
  for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
    const { status, text } = await ask(target);
    if (status !== 200) continue;
    texts.set(target, text);
    for (const [, link = ''] of text.matchAll(LINKS)) {
      const next = link.replaceAll('&amp;', '&');
      if (seen.has(next) || NO_PAGE.test(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return texts;
}
