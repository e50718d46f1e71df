import { sql } from 'kysely';
import { allEnded } from '../../../base/all-ended.ts';
import { createQueue } from '../../../base/queue.ts';
import type { PictureFiles, PicturePlace } from '../../../media/index.ts';
import type { Db } from '../../../storage/index.ts';
import type { ExportSource } from '../wxr/index.ts';
import type { SiteFacts } from './facts.ts';
import { type KeptEarly, keepWhileSurveying, type MetPicture } from './pictures.ts';
import { survey } from './survey.ts';

/** Pictures that may wait while the files are surveyed; what comes by then is taken in afterwards. */
const MOST_WAITING = 1_000;

/**
 * What the files say of the site, and pictures that were taken in meanwhile, where their files lie in a folder. Not
 * where the site was imported before: what it brought then stays, whatever lies in the folder now.
 */
export async function surveyWithPictures(
  db: Db,
  importId: number,
  sources: readonly ExportSource[],
  place: PicturePlace,
  files: PictureFiles | null,
  onProgress: (items: number) => void,
): Promise<readonly [SiteFacts, KeptEarly]> {
  const { rows: earlier } = await sql`select from import where id < ${importId} and step <> 'undone' limit 1`.execute(
    db,
  );
  if (files === null || earlier.length > 0)
    return [await survey(db, importId, sources, { onProgress, onPicture: () => undefined }), new Map()];
  const met = createQueue<MetPicture>(MOST_WAITING);
  const keeping = keepWhileSurveying(db, place, importId, files, met.all());
  let failure: unknown = null;
  keeping.catch((error: unknown) => {
    failure = error;
  });
  return allEnded([
    survey(db, importId, sources, {
      onProgress,
      onPicture: (picture) => {
        // A full disk is told now, and not when the whole site has been read.
        if (failure !== null) throw failure;
        met.put(picture);
      },
    }).finally(met.stop),
    keeping,
  ]);
}
