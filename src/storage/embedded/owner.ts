import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { folderOfAnother, noUserForPostgres } from '../refusals.ts';

/** Users that PostgreSQL may run as when we are root, best first: its own, the distribution's, anybody. */
const STAND_INS = ['warraq', 'postgres', 'nobody'] as const;

/** The user that PostgreSQL's processes run as, and that owns the cluster's files. */
export type Owner = {
  name: string;
  uid: number;
  gid: number;
  /** Whether that is another user than ours, so that files must be handed over and reached by them. */
  stoodIn: boolean;
};

/**
 * Whom PostgreSQL runs as. It refuses to run as root, so root lends it another user; once a cluster is there,
 * its owner decides, so that a folder begun by one user and continued by root stays whole.
 *
 * @param cluster the folder of an existing cluster, or null before there is one
 */
export function ownerOf(cluster: string | null): Owner {
  const uid = process.getuid?.() ?? 0;
  const found = cluster === null ? null : statSync(cluster);
  if (uid !== 0) {
    if (cluster !== null && found !== null && found.uid !== uid)
      throw folderOfAnother({ folder: cluster, owner: nameOf(found.uid) });
    return { name: nameOf(uid), uid, gid: process.getgid?.() ?? 0, stoodIn: false };
  }
  if (found !== null && found.uid !== 0)
    return { name: nameOf(found.uid), uid: found.uid, gid: found.gid, stoodIn: true };
  for (const name of STAND_INS) {
    const user = passwd().find((each) => each.name === name);
    if (user !== undefined && canRun(user, '/bin/true')) return { ...user, stoodIn: true };
  }
  throw noUserForPostgres({ tried: STAND_INS });
}

/** Whether this owner can walk to a folder and read it; asked by trying, so that every kind of right counts. */
export const canReach = (owner: Owner, folder: string): boolean =>
  !owner.stoodIn || canRun(owner, '/usr/bin/test', '-r', folder, '-a', '-x', folder);

function canRun(user: { uid: number; gid: number }, program: string, ...args: string[]): boolean {
  const { status } = spawnSync(program, args, { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' });
  return status === 0;
}

const nameOf = (uid: number): string => passwd().find((each) => each.uid === uid)?.name ?? String(uid);

/** The machine's users (passwd(5): name, password, uid, gid, …). initdb needs one to have an entry. */
function passwd(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .flatMap(([name, , uid, gid]) =>
      name === undefined || uid === undefined || gid === undefined
        ? []
        : [{ name, uid: Number(uid), gid: Number(gid) }],
    );
}
