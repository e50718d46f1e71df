import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderPlace, keepPictures } from '../../src/media/index.ts';
import { openDatabase } from '../../src/storage/index.ts';

/*
 * Takes in every picture of a folder and prints the name of each that it is told to be held; a test kills it somewhere
 * in between. Arguments: the database's address as JSON, the media folder, the folder of pictures.
 */
const [address = '', mediaFolder = '', uploads = ''] = process.argv.slice(2);

const database = openDatabase(JSON.parse(address), {
  name: 'warraq test',
  onBroken: (error) => {
    throw error;
  },
});

async function* pictures() {
  for (const name of readdirSync(uploads)) yield { key: name, originalName: name, path: join(uploads, name) };
}

for await (const kept of keepPictures(database.db, folderPlace(mediaFolder), pictures()))
  process.stdout.write(`${'picture' in kept ? 'held' : kept.refusal.code} ${kept.key}\n`);
await database.close();
