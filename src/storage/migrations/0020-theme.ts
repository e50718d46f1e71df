import { type Kysely, sql } from 'kysely';

/**
 * A newsroom chooses more of its looks than the accent: the colour of what is breaking, ink and paper by day and by
 * night (null: those that the site was made with), the face of headlines, the size of an article's text, and how close
 * things stand.
 *
 * Locks: `site`, one row, for as long as notes in the catalogue take: the defaults are constants.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`
    alter table site
      add column breaking_light text constraint site_breaking_light check (breaking_light ~ '^#[0-9a-f]{6}$'),
      add column breaking_dark text constraint site_breaking_dark check (breaking_dark ~ '^#[0-9a-f]{6}$'),
      add column ink_light text constraint site_ink_light check (ink_light ~ '^#[0-9a-f]{6}$'),
      add column ink_dark text constraint site_ink_dark check (ink_dark ~ '^#[0-9a-f]{6}$'),
      add column paper_light text constraint site_paper_light check (paper_light ~ '^#[0-9a-f]{6}$'),
      add column paper_dark text constraint site_paper_dark check (paper_dark ~ '^#[0-9a-f]{6}$'),
      add column head_face text not null default 'markazi'
        constraint site_head_face check (head_face in ('markazi', 'plex')),
      add column body_size_px smallint not null default 18
        constraint site_body_size_px check (body_size_px between 17 and 21),
      add column density text not null default 'usual'
        constraint site_density check (density in ('tight', 'usual', 'airy'))
  `.execute(db);
}
