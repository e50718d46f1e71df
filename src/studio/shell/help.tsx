import { Modal, Switch } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { mayDo } from '../data/rights.ts';
import { meQuery } from '../data/session.ts';
import { Keys, LetterKey } from '../keys/key-caps.tsx';
import { setLetters, useLettersOn } from '../keys/letters.ts';
import { useSay } from '../say.tsx';
import { screensFor } from '../screens.ts';
import './help.css';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

/** The sheet of shortcuts: those that work now, and the switch for single letters. */
export function Help({ isOpen, onClose }: Props) {
  const { shell, people } = useSay();
  const { keys } = shell;
  const { data: me } = useSuspenseQuery(meQuery);
  const areOn = useLettersOn();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={keys.title}
      size={760}
      closeButtonProps={{ 'aria-label': shell.close }}
      classNames={{ body: 'help' }}
    >
      <div className="help__groups">
        <Group title={keys.everywhere}>
          <Line what={shell.palette} keys={<Keys names={['Ctrl', 'K']} />} />
          <Line what={shell.search} keys={<Keys names={['/']} />} />
          <Line what={shell.undo} keys={<Keys names={['Ctrl', 'Z']} />} />
          <Line what={keys.sheet} keys={<Keys names={['Ctrl', '/']} />} />
          <Line what={keys.letGo} keys={<Keys names={['Esc']} />} />
        </Group>
        <Group title={keys.going}>
          {screensFor(me.may).map(({ path, label, letter }) => (
            <Line
              key={path}
              what={label(shell)}
              keys={
                <span className="row">
                  <LetterKey letter="ل" />
                  <span className="faint">{keys.next}</span>
                  <LetterKey letter={letter} />
                </span>
              }
            />
          ))}
        </Group>
        <Group title={keys.lists}>
          <Line
            what={keys.inLists}
            keys={
              <span className="row">
                <LetterKey letter="ت" />
                <LetterKey letter="ن" />
              </span>
            }
          />
          {mayDo(me.may, 'person.invite') && <Line what={people.invite} keys={<LetterKey letter="ج" />} />}
          {mayDo(me.may, 'media.edit') && (
            <>
              <Line what={keys.upload} keys={<LetterKey letter="ج" />} />
              <Line what={keys.focus} keys={<Keys names={['←', '→', '↑', '↓']} />} />
            </>
          )}
        </Group>
      </div>
      <div className="help__foot">
        <p>{keys.note}</p>
        <Switch
          label={keys.single}
          checked={areOn}
          onChange={({ currentTarget }) => setLetters(currentTarget.checked)}
        />
      </div>
    </Modal>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="help__group">
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Line({ what, keys }: { readonly what: string; readonly keys: ReactNode }) {
  return (
    <div className="help__line">
      <dt>{what}</dt>
      <dd>{keys}</dd>
    </div>
  );
}
