import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { ArticleId, SectionId } from '../src/base/ids.ts';
import { type OpenData, openData } from '../src/server/open-data.ts';
import { paperOf } from './paper.ts';
import { type Running, startUntilReady, WARRAQ } from './stack.ts';

const READY = /^ready (http\S+)$/m;

/** What of a newsroom is asked for: its articles, newest first, and its sections. */
export type Places = {
  readonly articles: readonly { readonly id: ArticleId; readonly path: string }[];
  readonly sections: readonly { readonly id: SectionId; readonly path: string; readonly name: string }[];
};

/** The generator's newsroom of so many articles in a data folder, without pictures; what lies there already stays. */
export function importNewsroom(data: string, articles: number): void {
  if (existsSync(data)) return;
  const file = join(paperOf(articles), 'newsroom.wxr.xml');
  execFileSync(WARRAQ, ['import', 'wordpress', file, '--data', data], { stdio: 'ignore' });
}

/** Starts the server of a data folder, on a port of its own. */
export const startServer = (data: string): Promise<Running> =>
  startUntilReady(WARRAQ, ['start', '--data', data, '--port', '0', '--no-sample'], READY);

/** The process of a server that runs. */
export function pidOf({ process }: Running): number {
  if (process.pid === undefined) throw new Error('the server has no process');
  return process.pid;
}

/** The database of a data folder, whether its server runs or not. The caller closes it. */
export const openBench = (data: string): Promise<OpenData> =>
  openData({
    dataDir: data,
    databaseUrl: null,
    name: 'bench',
    say: () => undefined,
    log: pino({ level: 'warn' }),
  });

/** What can be asked of a newsroom, as its database has it. */
export async function placesOf({ db }: OpenData): Promise<Places> {
  const { rows: articles } = await sql<Places['articles'][number]>`
    select article_id as id, path from address join live_article on article_id = thing_id
    where thing = 'article' and state = 'canonical' order by published_at desc nulls last
  `.execute(db);
  const { rows: sections } = await sql<Places['sections'][number]>`
    select section.id, path, name from address join section on section.id = thing_id
    where thing = 'section' and state = 'canonical' order by section.id
  `.execute(db);
  return { articles, sections };
}
