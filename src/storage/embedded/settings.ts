/** The role that the system works as, and its database. Neither a superuser nor known outside the socket. */
export const ROLE = 'warraq';
export const DATABASE = 'warraq';

/** The cluster's superuser. It has no password and no line in pg_hba.conf, so nobody logs in as it. */
export const SUPERUSER = 'postgres';

/**
 * PostgreSQL's settings for a small machine that it shares with the server: about 60 MB at rest, one writer's
 * disk, nothing given up of what was acknowledged. Written before every start; an operator's own lines belong
 * in postgresql.conf below the include, where they win.
 */
const SETTINGS: Readonly<Record<string, string | number>> = {
  // Reached through the socket alone.
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: 40,
  // Memory. Pages are served from our own store, so the database's cache only holds what is written and edited.
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  jit: 'off',
  max_worker_processes: 4,
  max_parallel_workers: 2,
  max_parallel_workers_per_gather: 1,
  autovacuum_max_workers: 2,
  autovacuum_worker_slots: 4,
  // Nothing here is written so fast that it can't wait; every minute it came into the middle of each import, which sees
  // to its own statistics.
  autovacuum_naptime: '5min',
  // Each I/O worker is a process of its own; on a local disk they bring nothing here.
  io_method: 'sync',
  // What was acknowledged is on disk.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // No replica ever reads this log: replicas are what DATABASE_URL is for.
  wal_level: 'minimal',
  max_logical_replication_workers: 0,
  max_wal_senders: 0,
  min_wal_size: '48MB',
  max_wal_size: '512MB',
  checkpoint_timeout: '15min',
  random_page_cost: 1.1,
  // A killed client's transaction lets go of its locks soon, also in the middle of a long statement.
  client_connection_check_interval: '2s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] %a ',
  log_lock_waits: 'on',
};

/** Lines of a postgresql.conf; `clusterName` stands in the title of every process of the cluster. */
export const settingsFile = (clusterName: string): string =>
  Object.entries({ ...SETTINGS, cluster_name: clusterName })
    .map(([name, value]) => `${name} = '${String(value)}'\n`)
    .join('');

/** Who may log in: the role, through the socket, with its password. */
export const HBA_FILE = `local all ${ROLE} scram-sha-256\n`;
