import { sql } from 'kysely';
import type { SectionId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import type { PaperSettings } from '../contract.ts';
import { notFounded } from '../refusals.ts';
import { themeJson } from '../settings/site-columns.ts';
import type { PictureView } from '../views.ts';
import { pictureJson } from './cards.ts';

/** A section as the newsroom arranges it. */
export type SettingsSection = {
  readonly id: SectionId;
  readonly parentId: SectionId | null;
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  /** Its canonical path, decoded. */
  readonly path: string;
};

/** The paper as the newsroom sets it: what was chosen, and not what readers are shown of it. */
export type SettingsView = PaperSettings & {
  readonly logo: PictureView | null;
  /** In their order: those beside one another follow one another, each before those below it. */
  readonly sections: readonly SettingsSection[];
};

/** The settings and the sections; refused before the newsroom is founded. */
export async function settings(db: Db): Promise<SettingsView> {
  const { rows } = await sql<SettingsView>`
    select name, tagline, origin, zone,
      json_build_object('months', months, 'digits', digits, 'hijri', case when hijri then 'on' else 'off' end,
        'hijriOffsetDays', hijri_offset_days) as dates,
      article_pattern as "articlePattern", slug_max_bytes as "slugMaxBytes", menu,
      json_build_object('tanween', tanween, 'off', style_off) as style,
      ${themeJson} as theme,
      ${pictureJson('picture')} as logo,
      (select coalesce(json_agg(json_build_object('id', section.id, 'parentId', parent_id, 'name', section.name,
          'slug', slug, 'description', description, 'path', address.path) order by position, section.id), '[]')
        from section join address on address.thing = 'section' and address.thing_id = section.id
          and address.state = 'canonical') as sections
    from site left join picture on picture.id = site.logo_picture_id
  `.execute(db);
  const [found] = rows;
  if (found === undefined) throw notFounded();
  return { ...found, sections: below(found.sections, null) };
}

const below = (sections: readonly SettingsSection[], parentId: SectionId | null): readonly SettingsSection[] =>
  sections
    .filter((section) => section.parentId === parentId)
    .flatMap((section) => [section, ...below(sections, section.id)]);
