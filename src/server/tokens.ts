import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { TokenId } from '../base/ids.ts';
import { type Actor, actorWith, checkRight, ROLES, type Role } from '../newsroom/index.ts';
import { announce, type Db, type Tx } from '../storage/index.ts';
import { tokenNeeded, unknownToken } from './refusals.ts';

/** Starts every token, so that a scanner of leaked secrets knows one (as GitHub's and others' do). */
const PREFIX = 'wrq_';

/** Makes a token; it is told once and only its hash is kept. */
export async function createToken(
  tx: Tx,
  actor: Actor,
  at: Date,
  { name, role }: { name: string; role: Role },
): Promise<string> {
  checkRight(actor, 'token.create');
  const token = PREFIX + randomBytes(24).toString('base64url');
  const { id } = await tx
    .insertInto('api_token')
    .values({ name, role, hash: hashOf(token), created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await announce(tx, {
    act: 'token.created',
    by: actor,
    at,
    thing: 'api_token',
    thingId: id,
    tags: [],
    facts: { name, role },
  });
  return token;
}

/** A token that is good, without the token itself, of which nothing is kept. */
export type GoodToken = {
  readonly id: TokenId;
  readonly name: string;
  readonly role: Role;
  readonly madeAt: Date;
};

/** How many are told at once. */
export const TOKEN_PAGE = 100;

/** The tokens that are good, oldest first; `after` goes on after those that were told. */
export async function listTokens(
  db: Db,
  actor: Actor,
  { after }: { readonly after: TokenId | null },
): Promise<readonly GoodToken[]> {
  checkRight(actor, 'token.revoke');
  const { rows } = await sql<GoodToken>`
    select id, name, role, created_at as "madeAt" from api_token
    where revoked_at is null and id > ${after ?? 0} order by id limit ${TOKEN_PAGE}
  `.execute(db);
  return rows;
}

/** Takes a token back: who bears it is refused at the next request. */
export async function revokeToken(
  tx: Tx,
  actor: Actor,
  at: Date,
  { tokenId }: { tokenId: TokenId },
): Promise<{ readonly name: string }> {
  checkRight(actor, 'token.revoke');
  const revoked = await tx
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('id', '=', tokenId)
    .where('revoked_at', 'is', null)
    .returning(['name', 'role'])
    .executeTakeFirst();
  if (revoked === undefined) throw unknownToken({ id: tokenId });
  await announce(tx, {
    ...{ act: 'token.revoked', by: actor, at, thing: 'api_token', thingId: tokenId, tags: [] },
    facts: revoked,
  });
  return revoked;
}

/** Whose token an `Authorization: Bearer` header carries (RFC 6750 §2.1), or null. */
export async function findBearer(
  db: Db,
  authorization: string | undefined,
): Promise<{ name: string; role: Role } | null> {
  const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) return null;
  // The look-up is by hash, so its time tells nothing of the token.
  const found = await db
    .selectFrom('api_token')
    .select(['name', 'role'])
    .where('hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  const role = ROLES.find((one) => one === found?.role);
  return found === undefined || role === undefined ? null : { name: found.name, role };
}

/** What of a request tells who asks. */
export type Asking = { readonly ip: string; readonly headers: { readonly authorization?: string | undefined } };

/** Who asks with such a header, and from where; refused when the token isn't good. */
export async function actorOf(db: Db, { ip, headers }: Asking): Promise<Actor> {
  const bearer = await findBearer(db, headers.authorization);
  if (bearer === null) throw tokenNeeded();
  return { ...actorWith('token', bearer.name, bearer.role), from: ip };
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
