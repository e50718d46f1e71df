import type { SettingsSection } from '../../../data/sections.ts';
import type { Settings } from '../../../data/settings.ts';

/** An entry of the menu as it is kept. */
export type MenuItem = Settings['menu'][number];
/** The same with what readers see, and a name by which it is known from the others. */
export type MenuEntry = { readonly key: string; readonly label: string; readonly item: MenuItem };

/** What readers see in the menu: what was arranged, or the topmost sections while nobody has arranged it. */
export function menuEntries(menu: readonly MenuItem[], sections: readonly SettingsSection[]): readonly MenuEntry[] {
  const items: readonly MenuItem[] =
    menu.length > 0
      ? menu
      : sections.filter(({ parentId }) => parentId === null).map(({ id }) => ({ sectionId: id, label: '' }));
  return items.map((item) => {
    if (!('sectionId' in item)) return { key: item.address, label: item.label, item };
    const name = sections.find(({ id }) => id === item.sectionId)?.name ?? '';
    return { key: `section-${item.sectionId}`, label: item.label || name, item };
  });
}

/** The list once one of its entries stands elsewhere. */
export function withMoved<Entry>(list: readonly Entry[], from: number, to: number): readonly Entry[] {
  const others = list.filter((_entry, place) => place !== from);
  return [...others.slice(0, to), ...list.slice(from, from + 1), ...others.slice(to)];
}
