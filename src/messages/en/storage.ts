import type { StorageWords } from '../../storage/words.ts';

/** Shown whenever an address can't be understood. */
const EXAMPLE = 'postgresql://warraq:password@db.example.org:5432/warraq';

export const storage: StorageWords = {
  refusals: {
    'storage.folderNotWritable': ({ folder, why }) =>
      `Warraq can't write in the data folder ${folder} (${why}). Let the user that runs it write there, or choose another folder with --data.`,
    'storage.diskFull': ({ folder }) =>
      `The disk that holds the data folder ${folder} is full. Make room on it and start Warraq again; what was saved before is safe.`,
    'storage.folderOfAnother': ({ folder, owner }) =>
      `The database in ${folder} belongs to the user ${owner}. Run Warraq as ${owner}, or choose another folder with --data.`,
    'storage.folderOutOfReach': ({ folder, user }) =>
      `The database runs as the user ${user}, who can't walk to ${folder}. Move the folder back to where they can, or open the way with chmod o+x on each folder above it.`,
    'storage.folderInUse': ({ folder, pid, address }) =>
      address === null
        ? `Another server is starting on the data folder ${folder} (process ${pid}). Wait for it, or stop it with: kill ${pid}`
        : `Another server works on the data folder ${folder} and answers at ${address} (process ${pid}). Use that one, or stop it with: kill ${pid}`,
    'storage.folderCopied': ({ folder, original, cluster }) =>
      `The folder ${folder} is a copy of ${original}; their database lies outside, in ${cluster}, and can't serve both. To move, delete the old folder; to keep a copy, use Warraq's own backup and not a copy of files.`,
    'storage.secretMissing': ({ file, pid }) =>
      `The file ${file} is gone while the database that needs it is running (process ${pid}). Stop the server that uses it and start Warraq again: it makes a new one.`,
    'storage.clusterMissing': ({ folder, cluster }) =>
      `The data folder ${folder} says that its database lies in ${cluster}, and it isn't there. Put it back from a backup.`,
    'storage.otherVersion': ({ folder, found, brought }) =>
      `The database in ${folder} was made by PostgreSQL ${found}, and this Warraq brings PostgreSQL ${brought}. Back it up with the Warraq that made it, and restore that into a new folder.`,
    'storage.noPostgres': ({ platform, architecture }) =>
      `Warraq brings no database for this machine (${platform} ${architecture}). Give it the address of a PostgreSQL in DATABASE_URL, such as ${EXAMPLE}`,
    'storage.noUserForPostgres': ({ tried }) =>
      `PostgreSQL doesn't run as root, and could not be run as any of: ${tried.join(', ')}. Make a user for it with: useradd --system warraq`,
    'storage.didNotStart': ({ log, lines }) =>
      `The database did not start. Its last words (the rest is in ${log}):\n${lines.join('\n')}`,
    'storage.urlUnreadable': ({ problem }) =>
      ({
        syntax: `DATABASE_URL can't be read as an address. What it looks like: ${EXAMPLE}`,
        scheme: `DATABASE_URL must begin with postgresql://, such as ${EXAMPLE}`,
        database: `DATABASE_URL lacks the name of a database at its end, such as ${EXAMPLE}`,
      })[problem],
    'storage.unreachable': ({ host, port, why }) =>
      `The database server ${host} doesn't answer on port ${port} (${why}). Check that it runs, and the address in DATABASE_URL.`,
    'storage.notLetIn': ({ host, user }) =>
      `The database server ${host} doesn't let the user ${user} in. Correct the name or the password in DATABASE_URL.`,
    'storage.databaseMissing': ({ host, database }) =>
      `The server ${host} has no database ${database}. Make it with: createdb ${database}, or correct the name at the end of DATABASE_URL.`,
    'storage.allConnectionsTaken': ({ host }) =>
      `All connections that the database server ${host} allows are taken. Close some, or raise its max_connections.`,
    'storage.serverTooOld': ({ found, needed }) =>
      `The database server is PostgreSQL ${found}, and Warraq needs ${needed} or newer. Upgrade it, or leave out DATABASE_URL and Warraq uses a database of its own.`,
    'storage.notUtf8': ({ database, found }) =>
      `The database ${database} keeps text as ${found}; only UTF8 keeps Arabic whole. Make one with: createdb --encoding=UTF8 --template=template0 NAME`,
    'storage.readOnly': ({ host }) =>
      `The database at ${host} takes no changes. Put the address of the primary server in DATABASE_URL, not of a replica.`,
    'storage.mayNotCreate': ({ user, database }) =>
      `The user ${user} may not create tables in the database ${database}. Allow it with: ALTER DATABASE "${database}" OWNER TO "${user}"`,
    'storage.schemaNewer': ({ unknown }) =>
      `The database comes from a newer Warraq; this one doesn't know the steps: ${unknown.join(', ')}. Run the newer one.`,
    'storage.outboxPositionLost': () =>
      'The database went back to an earlier state than was read from it, as after a restore. Stored pages and the index are made anew.',
  },
  progress: {
    copyingPostgres: 'Copying PostgreSQL to where its user can reach it…',
    makingCluster: 'Making the database…',
    startingPostgres: 'Starting the database…',
    recovering: 'The database is mending what its sudden end left…',
  },
};
