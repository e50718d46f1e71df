import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tell, tellWithUndo } from '../../../components/toast/undo.tsx';
import { type Arrangement, showAlready } from '../../../data/sections.ts';
import { type Settings, saveSettings, settingsChanged } from '../../../data/settings.ts';
import { useSay } from '../../../say.tsx';
import { AddMenuEntry } from './add-menu-entry.tsx';
import { type MenuItem, menuEntries, withMoved } from './menu-entries.ts';
import { MenuList } from './menu-list.tsx';

/** So many stand beside one another on a wide window. */
const WIDE = 8;

type Props = { readonly settings: Settings; readonly pages: Arrangement['pages'] };

/** The menu at the top of the site: sections, pages and links in an order of its own. Each change is there at once. */
export function MenuEditor({ settings, pages }: Props) {
  const say = useSay();
  const { menu: words } = say.settings;
  const queries = useQueryClient();
  const [told, setTold] = useState('');
  const { menu, sections } = settings;
  const entries = menuEntries(menu, sections);
  const saving = useMutation({
    scope: { id: 'menu' },
    mutationFn: ({ after, before }: { after: MenuItem[]; before: MenuItem[] }) =>
      saveSettings({ menu: after, seen: { menu: before } }),
    onMutate: ({ after }) => showAlready(queries, (known) => ({ ...known, menu: after })),
    onSuccess: (_done, { after, before }) => {
      const undo = () => saveSettings({ menu: before, seen: { menu: after } }).then(() => settingsChanged(queries));
      tellWithUndo(words.changed, undo, say);
    },
    onError: (error) => tell(error.message),
    onSettled: () => settingsChanged(queries),
  });
  const change = (after: readonly MenuItem[]) => saving.mutate({ after: [...after], before: menu });
  const items = entries.map(({ item }) => item);
  return (
    <section className="menu-editor stack stack--tight" aria-labelledby="menu-title">
      <h2 id="menu-title">{words.title}</h2>
      {menu.length === 0 && <p className="small faint">{words.automatic}</p>}
      <MenuList
        entries={entries}
        onMove={(from, to) => {
          setTold(words.place(entries[from]?.label ?? '', to + 1, entries.length));
          change(withMoved(items, from, to));
        }}
        onRemove={(place) => {
          setTold(words.removed(entries[place]?.label ?? ''));
          change(items.filter((_item, at) => at !== place));
        }}
        onTell={setTold}
      />
      <AddMenuEntry
        taken={new Set(entries.map(({ key }) => key))}
        sections={sections}
        pages={pages}
        onAdd={(item) => change([...items, item])}
      />
      <p className="hint">{entries.length > WIDE ? words.tooMany(WIDE) : words.wide(WIDE)}</p>
      {menu.length > 0 && (
        <div>
          <Button className="button--small button--quiet" onClick={() => change([])}>
            {words.toAutomatic}
          </Button>
        </div>
      )}
      <p className="unseen" role="status">
        {told}
      </p>
    </section>
  );
}
