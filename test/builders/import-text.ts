import { folderPlace } from '../../src/media/index.ts';
import { actorWith } from '../../src/newsroom/index.ts';
import type { Db } from '../../src/storage/index.ts';
import { importWordPress, type WordPressImport } from '../../src/transfer/wordpress/import-wordpress.ts';
import { eachAddress, eachRemark, reportHead } from '../../src/transfer/wordpress/report/read-report.ts';
import { sourceOf } from '../../src/transfer/wordpress/wxr/index.ts';
import { NOON } from './newsroom.ts';

const ACTOR = actorWith('import', 'import', 'administrator');

/** Brings an export in, of one file or several, and reads its whole report, as the command does. */
export async function importText(
  db: Db,
  site: string | readonly Buffer[],
  {
    mediaFolder,
    files = null,
  }: { readonly mediaFolder: string; readonly files?: WordPressImport['pictures']['files'] },
) {
  const parts = typeof site === 'string' ? [Buffer.from(site)] : site;
  const reported = await importWordPress(db, ACTOR, NOON, {
    sources: parts.map((bytes, part) => sourceOf(`site-${part}.xml`, bytes)),
    ...{ place: folderPlace(mediaFolder), pictures: { files, fetcher: null } },
    ...{ unnamed: { name: 'صحيفة', zone: 'UTC' }, onProgress: () => undefined },
  });
  const head = await reportHead(db, reported);
  const [addresses, remarks] = [await all(eachAddress(db, reported)), await all(eachRemark(db, reported))];
  return { reported, head, addresses, remarks };
}

async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
