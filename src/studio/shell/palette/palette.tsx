import { Modal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Icon } from '../../components/icon/icon.tsx';
import { textOf } from '../../keys/hold-keys.ts';
import { Keys } from '../../keys/key-caps.tsx';
import { useSay } from '../../say.tsx';
import { type Entry, useEntries } from './entries.ts';
import { matching } from './match.ts';
import './palette.css';

type Props = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly openHelp: () => void;
  /** What was pressed since it was called and before it was there. */
  readonly takeKeys: () => readonly string[];
};

/** Tabs of the settings and sections come last: before anything is typed, screens and commands are what is looked for. */
const GROUPS = ['goTo', 'people', 'doNow', 'settings', 'sections'] as const;

/** How many of a group are shown: who looks for more types more. */
const SHOWN = 7;

/** Everything by its name: screens, tabs of the settings, sections, people, commands. A field with a list, as ARIA's combobox is (APG 1.2). */
export function Palette({ isOpen, onClose, openHelp, takeKeys }: Props) {
  const { shell } = useSay();
  const [chosen, setChosen] = useState<Entry | null>(null);
  const runChosen = () => {
    setChosen(null);
    chosen?.run();
  };
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={660} padding={0} onExitTransitionEnd={runChosen}>
      <Modal.Overlay />
      <Modal.Content aria-label={shell.palette}>
        <Modal.Body className="palette">
          <PaletteBody
            openHelp={openHelp}
            takeKeys={takeKeys}
            onChoose={(entry) => {
              setChosen(entry);
              onClose();
            }}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What matches, in the order in which it is shown. */
const groupsOf = (entries: readonly Entry[], typed: string): readonly (readonly Entry[])[] => {
  const found = matching(entries, typed);
  return GROUPS.map((group) => found.filter((entry) => entry.group === group).slice(0, SHOWN));
};

type BodyProps = Pick<Props, 'openHelp' | 'takeKeys'> & { readonly onChoose: (entry: Entry) => void };

function PaletteBody({ openHelp, takeKeys, onChoose }: BodyProps) {
  const { shell, people, settings } = useSay();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(openHelp);
  const groups = groupsOf(entries, typed);
  const shown = groups.flat();
  const current = shown[Math.min(at, shown.length - 1)];
  const currentId = current === undefined ? undefined : `${listId}-${current.id}`;
  useEffect(() => {
    if (currentId !== undefined) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0)
      setAt((Math.min(at, shown.length - 1) + step + shown.length) % shown.length);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && current !== undefined) onChoose(current);
    else return;
    event.preventDefault();
  };
  /** Who called it and typed on at once has typed into it. */
  const typeOn = () => {
    const keys = takeKeys();
    if (keys.length === 0) return;
    const text = typed + textOf(keys);
    setTyped(text);
    const [first] = groupsOf(entries, text).flat();
    if (keys.includes('Enter') && first !== undefined) onChoose(first);
  };
  const titles = {
    goTo: shell.goTo,
    people: people.tabs.people,
    doNow: shell.doNow,
    settings: settings.title,
    sections: settings.tabs.sections,
  };
  return (
    <>
      <div className="palette__field">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={shell.palette}
          aria-expanded={shown.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={currentId}
          // Empty, it has the direction of what it asks for.
          dir={typed === '' ? undefined : 'auto'}
          data-autofocus
          placeholder={shell.paletteFor}
          onFocus={typeOn}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Keys names={['Esc']} />
      </div>
      <div className="palette__list" id={listId} role="listbox" aria-label={shell.palette}>
        {groups.map((group, place) =>
          group.length === 0 ? null : (
            // biome-ignore lint/a11y/useSemanticElements: a listbox is grouped by role, not by fieldset (ARIA 1.2 §5.3).
            <div key={GROUPS[place]} role="group" aria-label={titles[GROUPS[place] ?? 'goTo']}>
              <p className="menu-label" aria-hidden="true">
                {titles[GROUPS[place] ?? 'goTo']}
              </p>
              {group.map((entry) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
                // biome-ignore lint/a11y/useFocusableInteractive: the field points at the option that is current.
                <div
                  key={entry.id}
                  id={`${listId}-${entry.id}`}
                  role="option"
                  aria-selected={entry === current}
                  className="palette__entry"
                  onClick={() => onChoose(entry)}
                  onPointerMove={() => setAt(shown.indexOf(entry))}
                >
                  <Icon name={entry.icon} />
                  <bdi className="palette__label">{entry.label}</bdi>
                  {entry.group === 'people' && (
                    <bdi dir="ltr" className="tiny faint">
                      {entry.also}
                    </bdi>
                  )}
                  {entry === current && (
                    <kbd>
                      <Icon name="cornerDownLeft" size="small" />
                    </kbd>
                  )}
                </div>
              ))}
            </div>
          ),
        )}
      </div>
      <p className="palette__none" role="status">
        {shown.length === 0 ? shell.paletteNone(typed) : ''}
      </p>
      <p className="palette__foot">
        <Keys names={['↑', '↓']} /> {shell.paletteMoves}
      </p>
    </>
  );
}
