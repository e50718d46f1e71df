import type { Logger } from 'pino';
import {
  addressOfUrl,
  checkServer,
  type Database,
  type DatabaseAddress,
  migrate,
  openDatabase,
  type Progress,
  startEmbedded,
} from '../storage/index.ts';

/** What a start is busy with, for the one who waits. */
export type StartProgress = Progress | 'checkingDatabase' | 'migrating' | 'startingServer';

type Options = {
  dataDir: string;
  databaseUrl: string | null;
  /** What the database server shows us as. */
  name: string;
  say: (progress: StartProgress) => void;
  log: Logger;
};

/** Opens a data folder's database, brought up and migrated, whichever it is. */
export async function openData(options: Options): Promise<Database> {
  const { dataDir, databaseUrl, name, say, log } = options;
  const onLost = (error: Error) => log.warn({ err: error }, 'connection to the database lost');
  const server =
    databaseUrl === null ? await startEmbedded(dataDir, { say, onLost }) : await configured(databaseUrl, say);
  try {
    say('migrating');
    await migrate(server.address);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const database = openDatabase(server.address, { name, onBroken: onLost });
  return {
    ...database,
    close: async () => {
      await database.close();
      await server.stop();
    },
  };
}

async function configured(
  url: string,
  say: Options['say'],
): Promise<{ address: DatabaseAddress; stop: () => Promise<void> }> {
  say('checkingDatabase');
  const address = addressOfUrl(url);
  await checkServer(address);
  return { address, stop: async () => undefined };
}
