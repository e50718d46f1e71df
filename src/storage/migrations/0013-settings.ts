import { type Kysely, sql } from 'kysely';

/**
 * What the newsroom sets besides: which rules of house style are off, where tanween stands, and the accent of the site
 * by day and by night (null: the one it was made with). And which of the addresses that lead on do so by somebody's
 * hand: those alone may be taken away again, an address that a thing had works for ever.
 *
 * Locks: `site`, and `address` against writers for the new table's key, for as long as notes in the catalogue take.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`
    alter table site
      add column tanween text not null default 'off'
        constraint site_tanween check (tanween in ('off', 'before-alef', 'on-alef')),
      add column style_off text[] not null default '{}',
      add column accent_light text constraint site_accent_light check (accent_light ~ '^#[0-9a-f]{6}$'),
      add column accent_dark text constraint site_accent_dark check (accent_dark ~ '^#[0-9a-f]{6}$')
  `.execute(db);
  await sql`
    create table redirect (
      path text collate "C" primary key references address (path) on delete cascade,
      made_at timestamptz not null,
      made_by text not null
    )
  `.execute(db);
}
