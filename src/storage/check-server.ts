import pg from 'pg';
import { type DatabaseAddress, driverConfig, publicAddressOf } from './database-address.ts';
import { codeOf } from './lost-connection.ts';
import {
  allConnectionsTaken,
  databaseMissing,
  notLetIn,
  notUtf8,
  readOnly,
  serverTooOld,
  unreachable,
} from './refusals.ts';

/** The oldest PostgreSQL that our SQL runs on. */
const OLDEST = 15;

/** A server that is there answers at once; one that is not may never say so. */
const CONNECT_LIMIT_MS = 10_000;

type Found = { version: number; shown: string; encoding: string; read_only: boolean };

/** Asks a database server whether it can serve us, before anything is done with it; refuses and says why not. */
export async function checkServer(address: DatabaseAddress): Promise<void> {
  const { host, database } = publicAddressOf(address);
  const client = new pg.Client({ ...driverConfig(address), connectionTimeoutMillis: CONNECT_LIMIT_MS });
  try {
    await client.connect();
    const { rows } = await client.query<Found>(`
      select current_setting('server_version_num')::int as version,
             current_setting('server_version') as shown,
             current_setting('server_encoding') as encoding,
             current_setting('transaction_read_only')::bool as read_only
    `);
    const [found] = rows;
    if (found === undefined) throw new Error('the server tells nothing of itself');
    if (found.version < OLDEST * 10_000) throw serverTooOld({ found: found.shown, needed: OLDEST });
    if (found.encoding !== 'UTF8') throw notUtf8({ database, found: found.encoding });
    if (found.read_only) throw readOnly({ host });
  } catch (error) {
    throw refusalOf(address, error);
  } finally {
    await client.end();
  }
}

/** What a failed login means (SQLSTATE, PostgreSQL appendix A); everything without one never reached a server. */
function refusalOf(address: DatabaseAddress, error: unknown): unknown {
  const { host, port, user, database } = publicAddressOf(address);
  const cause = { cause: error };
  switch (codeOf(error)) {
    case '28P01':
    case '28000':
      return notLetIn({ host, user }, cause);
    case '3D000':
      return databaseMissing({ host, database }, cause);
    case '53300':
      return allConnectionsTaken({ host }, cause);
    default:
      break;
  }
  if (error instanceof pg.DatabaseError || !(error instanceof Error) || 'facts' in error) return error;
  return unreachable({ host, port, why: codeOf(error) || error.message }, cause);
}
