import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { dirOf } from '../../../components/form/dir-of.ts';
import { Icon } from '../../../components/icon/icon.tsx';
import type { Arrangement, SettingsSection } from '../../../data/sections.ts';
import { useSay } from '../../../say.tsx';
import type { MenuItem } from './menu-entries.ts';

type Props = {
  /** The keys of what is in the menu. */
  readonly taken: ReadonlySet<string>;
  readonly sections: readonly SettingsSection[];
  readonly pages: Arrangement['pages'];
  readonly onAdd: (item: MenuItem) => void;
};

/** Chosen where the entry is neither a section nor a page. */
const LINK = 'link';

/** Puts a section, a page or a link of the site at the end of the menu. */
export function AddMenuEntry({ taken, sections, pages, onAdd }: Props) {
  const { settings, shell } = useSay();
  const { menu: words } = settings;
  const [chosen, setChosen] = useState<string | null>(null);
  const [label, setLabel] = useState('');
  const [address, setAddress] = useState('');
  if (chosen === null)
    return (
      <div>
        <Button className="button--small" onClick={() => setChosen('')}>
          <Icon name="plus" size="small" />
          {words.add}
        </Button>
      </div>
    );
  const close = () => {
    setChosen(null);
    setLabel('');
    setAddress('');
  };
  const item = itemOf(chosen, pages, { label: label.trim(), address: address.trim() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (item === null) return;
    onAdd(item);
    close();
  };
  return (
    <form className="menu-editor__add" noValidate onSubmit={submit}>
      <NativeSelect
        label={words.what}
        autoFocus
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        <option value="">{words.pick}</option>
        <optgroup label={words.sections}>
          {sections
            .filter(({ id }) => !taken.has(`section-${id}`))
            .map(({ id, name }) => (
              <option key={id} value={`section-${id}`}>
                {name}
              </option>
            ))}
        </optgroup>
        {pages.length > 0 && (
          <optgroup label={words.pages}>
            {pages
              .filter((page) => !taken.has(page.address))
              .map((page) => (
                <option key={page.address} value={page.address}>
                  {page.title}
                </option>
              ))}
          </optgroup>
        )}
        <option value={LINK}>{words.link}</option>
      </NativeSelect>
      {chosen === LINK && (
        <>
          <TextInput
            label={words.label}
            dir={dirOf(label)}
            value={label}
            onChange={({ currentTarget }) => setLabel(currentTarget.value)}
          />
          <TextInput
            label={words.address}
            description={words.addressHint}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            dir={dirOf(address)}
            spellCheck={false}
            placeholder="/"
            value={address}
            error={taken.has(address.trim()) ? words.twice : undefined}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </>
      )}
      <div className="row">
        <Button type="submit" variant="filled" disabled={item === null || taken.has(address.trim())}>
          {words.addNow}
        </Button>
        <Button className="button--quiet" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

type Link = { readonly label: string; readonly address: string };

/** What was chosen as it is kept; null where something is missing yet. */
function itemOf(chosen: string, pages: Arrangement['pages'], link: Link): MenuItem | null {
  if (chosen === LINK) return link.label !== '' && link.address.startsWith('/') ? link : null;
  const [, sectionId] = /^section-(\d+)$/.exec(chosen) ?? [];
  if (sectionId !== undefined) return { sectionId: Number(sectionId), label: '' };
  const page = pages.find(({ address }) => address === chosen);
  return page === undefined ? null : { address: page.address, label: page.title };
}
