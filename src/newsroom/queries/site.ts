import { sql } from 'kysely';
import type { DateProfile } from '../../arabic/index.ts';
import type { SectionId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import { addressKey } from '../addresses/address-key.ts';
import type { SiteChange } from '../contract.ts';
import { notFounded } from '../refusals.ts';
import type { MenuEntry, PageLink, SectionBranch, SiteView } from '../views.ts';

type SectionRow = { id: SectionId; parent: SectionId | null; name: string; address: string };
type SiteRow = {
  name: string;
  is_named: boolean;
  tagline: string;
  origin: string | null;
  zone: string;
  months: DateProfile['months'];
  digits: DateProfile['digits'];
  hijri: boolean;
  hijri_offset_days: number;
  menu: NonNullable<SiteChange['menu']>;
  accent_light: string | null;
  accent_dark: string | null;
  sections: readonly SectionRow[];
  pages: readonly PageLink[];
  former_folders: readonly string[];
};

/** The paper itself: its settings, sections in their order, menu and the pages at its foot. Refused before it is founded. */
export async function site(db: Db): Promise<SiteView> {
  const { rows } = await sql<SiteRow>`
    select site.name, site.is_named, site.tagline, site.origin, site.zone, site.months, site.digits, site.hijri,
      site.hijri_offset_days, site.menu, site.accent_light, site.accent_dark,
      coalesce((select jsonb_agg(jsonb_build_object('id', section.id, 'parent', section.parent_id,
          'name', section.name, 'address', address.path) order by section.position, section.id)
        from section join address on address.thing = 'section' and address.thing_id = section.id
          and address.state = 'canonical'), '[]') as sections,
      coalesce((select jsonb_agg(jsonb_build_object('id', page.id, 'title', page.title, 'address', address.path)
          order by page.position, page.id)
        from static_page page join address on address.thing = 'static_page' and address.thing_id = page.id
          and address.state = 'canonical' where page.parent_id is null), '[]') as pages,
      array(select distinct substring(origin from '/.*') from import where step <> 'undone' and origin like '%/_%')
        as former_folders
    from site
  `.execute(db);
  const row = rows[0];
  if (row === undefined) throw notFounded();
  const sections = branches(row.sections, null);
  return {
    name: row.name,
    isNamed: row.is_named,
    tagline: row.tagline,
    origin: row.origin,
    zone: row.zone,
    dates: {
      months: row.months,
      digits: row.digits,
      hijri: row.hijri ? 'on' : 'off',
      hijriOffsetDays: row.hijri_offset_days,
    },
    theme: { accentLight: row.accent_light, accentDark: row.accent_dark },
    sections,
    menu: menuOf(row, sections),
    pages: row.pages,
    formerFolders: row.former_folders.map(addressKey).filter((folder) => folder !== '/'),
  };
}

/** The tree below one section (or the top), in the newsroom's order. */
function branches(rows: readonly SectionRow[], parent: SectionId | null): readonly SectionBranch[] {
  return rows
    .filter((row) => row.parent === parent)
    .map(({ id, name, address }) => ({ id, name, address, below: branches(rows, id) }));
}

/** The menu as it was arranged, its sections called as they are now; the topmost ones while nobody has arranged it. */
function menuOf({ menu, sections }: SiteRow, top: readonly SectionBranch[]): readonly MenuEntry[] {
  if (menu.length === 0) return top.map(({ name, address }) => ({ label: name, address }));
  return menu.flatMap((entry) => {
    if (!('sectionId' in entry)) return [entry];
    const section = sections.find(({ id }) => id === entry.sectionId);
    return section === undefined ? [] : [{ label: entry.label || section.name, address: section.address }];
  });
}
