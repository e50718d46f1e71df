import type { Logger } from 'pino';
import {
  addressOfUrl,
  checkServer,
  type Database,
  type Embedded,
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

/** A data folder's open database. */
export type OpenData = Database & {
  /** Whether the disk under it is full; only known of the embedded one. */
  isDiskFull(): Promise<boolean>;
};

/** Opens a data folder's database, brought up and migrated, whichever it is. */
export async function openData(options: Options): Promise<OpenData> {
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
    isDiskFull: server.isDiskFull,
    close: async () => {
      await database.close();
      await server.stop();
    },
  };
}

async function configured(
  url: string,
  say: Options['say'],
): Promise<Pick<Embedded, 'address' | 'isDiskFull' | 'stop'>> {
  say('checkingDatabase');
  const address = addressOfUrl(url);
  await checkServer(address);
  return { address, isDiskFull: async () => false, stop: async () => undefined };
}
