import { createHmac, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MailWay } from '../../src/accounts/index.ts';
import { putGrants } from '../../src/accounts/people/put-person.ts';
import type { PersonId } from '../../src/base/ids.ts';
import { drawHere, folderPlace } from '../../src/media/index.ts';
import type { DataFolder } from '../../src/newsroom/contract.ts';
import type { Grant } from '../../src/newsroom/index.ts';
import { rememberSite } from '../../src/server/site-memory.ts';
import type { StudioOptions } from '../../src/server/studio-interface.ts';
import type { Assets, SheetText } from '../../src/site/index.ts';
import { type Db, inTransaction } from '../../src/storage/index.ts';
import { wellAt } from './well.ts';

/** The secret that the tests' cookies are signed with. */
export const SECRET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEF';

/** Where the tests' studio is open. */
export const PAGE = 'https://almarfa.example';

/** Where no picture lies, and none is put. */
export const NO_PICTURES = join(tmpdir(), 'warraq-no-pictures');

/** Where no data lies. */
export const NO_DATA: DataFolder = { path: '/srv/warraq', isDatabaseElsewhere: false };

/** Names of the site's files, of which none is there. */
export const NO_FILES: Assets = {
  ...{ sheet: ':root{color-scheme:light dark}' as SheetText, script: '/assets/site.js' },
  fonts: { text400: '/text.woff2', text600: '/bold.woff2', head700: '/head.woff2', headDigits: '/digits.woff2' },
};

/** No server for mail: it waits. */
export const NO_MAIL: MailWay = { outside: null, sender: async () => null, attempt: async () => null };

/** What the studio's routes work by, where no test looks. */
export const studioOf = (db: Db): Omit<StudioOptions, 'db' | 'clock'> => ({
  ...{ site: rememberSite(db), secret: SECRET, address: () => PAGE, mail: NO_MAIL, health: wellAt },
  ...{ mediaFolder: NO_PICTURES, place: folderPlace(NO_PICTURES), draw: drawHere, assets: NO_FILES },
  dataFolder: NO_DATA,
  ...{ articlesLike: async () => [], walk: async () => [] },
});

/** Of a password that nobody knows. */
const HASH = `${'0'.repeat(32)}:${'0'.repeat(128)}`;

/** Puts somebody who is signed in; the cookie that their browser sends. */
export async function signedInAs(
  db: Db,
  at: Date,
  { name, grants }: { readonly name: string; readonly grants: readonly Grant[] },
): Promise<string> {
  const token = randomBytes(12).toString('hex');
  const times = { created_at: at, updated_at: at };
  await inTransaction(db, async (tx) => {
    const { id } = await tx
      .insertInto('person')
      .values({ name, email: `${token}@almarfa.example`, ...times })
      .returning('id')
      .executeTakeFirstOrThrow();
    await putGrants(tx, id as PersonId, grants);
    // Better-auth looks at the machine's clock, which a test doesn't set.
    const expires_at = new Date(at.getTime() + 10 * 365 * 86_400_000);
    await tx
      .insertInto('credential')
      .values({ person_id: id, provider_id: 'credential', account_id: String(id), password: HASH, ...times })
      .execute();
    await tx
      .insertInto('session')
      .values({ person_id: id, token, expires_at, ...times })
      .execute();
  });
  const signature = createHmac('sha256', SECRET).update(token).digest('base64');
  return `warraq.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
