import pg from 'pg';
import { urlUnreadable } from './refusals.ts';

/** How a PostgreSQL database is reached, in the driver's own terms. It holds a password: never log it. */
export type DatabaseAddress = Readonly<
  | { host: string; port: number; user: string; password: string; database: string }
  | { connectionString: string; database?: string }
>;

/** What may be said about an address aloud. */
export type PublicAddress = { host: string; port: number; user: string; database: string };

/** Understands a DATABASE_URL such as `postgresql://user:password@host:5432/database?sslmode=require`, or refuses. */
export function addressOfUrl(url: string): DatabaseAddress {
  if (!URL.canParse(url)) throw urlUnreadable({ problem: 'syntax' });
  const { protocol, pathname } = new URL(url);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') throw urlUnreadable({ problem: 'scheme' });
  if (pathname.length <= 1) throw urlUnreadable({ problem: 'database' });
  return { connectionString: url };
}

/** The address without its password, as the driver understands it. */
export function publicAddressOf(address: DatabaseAddress): PublicAddress {
  const { host, port, user = '', database = '' } = new pg.Client(driverConfig(address));
  return { host, port, user, database };
}

/** The same server, another database. */
export const databaseNamed = (address: DatabaseAddress, database: string): DatabaseAddress => ({
  ...address,
  database,
});

/** What the driver is told. Its own parsing of a connection string would win over a database named beside it. */
export function driverConfig(address: DatabaseAddress): pg.ClientConfig {
  if (!('connectionString' in address) || address.database === undefined) return { ...address };
  const url = new URL(address.connectionString);
  url.pathname = `/${encodeURIComponent(address.database)}`;
  return { connectionString: url.href };
}
