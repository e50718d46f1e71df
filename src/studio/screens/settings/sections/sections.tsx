import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatNumber } from '../../../../arabic/numbers/index.ts';
import { Icon } from '../../../components/icon/icon.tsx';
import { Side } from '../../../components/side/side.tsx';
import { State } from '../../../components/states/state.tsx';
import { arrangementQuery, type SettingsSection } from '../../../data/sections.ts';
import { settingsQuery } from '../../../data/settings.ts';
import { Keys } from '../../../keys/key-caps.tsx';
import { useKeys } from '../../../keys/use-keys.ts';
import { useLocale, useSay } from '../../../say.tsx';
import { DeleteSection } from './delete-section.tsx';
import { MenuEditor } from './menu-editor.tsx';
import { NewSection } from './new-section.tsx';
import { SectionPane } from './section-pane.tsx';
import { SectionTree } from './section-tree.tsx';
import { useArranging } from './use-arranging.ts';
import './sections.css';

/** The sections in their order, the one that is looked at, and the menu at the top of the site. */
export function SectionsTab() {
  const { sections: words } = useSay().settings;
  const { locale } = useLocale();
  const navigate = useNavigate();
  const { section: chosen, add } = useSearch({ from: '/session/inside/shell/settings/sections' });
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const { data: arrangement } = useSuspenseQuery(arrangementQuery);
  const move = useArranging();
  const [toDelete, setToDelete] = useState<SettingsSection | null>(null);
  const { sections, dates } = settings;
  const go = (search: { section?: number; add?: number }) => void navigate({ to: '/settings/sections', search });
  const beginNew = () => go({ add: 0 });
  useKeys({ ج: beginNew });
  const articles = new Map(
    arrangement.articles.map(({ sectionId, count }) => [sectionId, formatNumber(count, dates.digits)]),
  );
  const looked = sections.find(({ id }) => id === chosen);
  const inward = locale === 'ar' ? '←' : '→';
  return (
    <div className="arrange">
      <div className="arrange__main">
        <section className="stack stack--tight" aria-labelledby="sections-title">
          <header className="row">
            <h2 id="sections-title">{words.title}</h2>
            <span className="token">{formatNumber(sections.length, dates.digits)}</span>
            <Button className="button--small push" onClick={beginNew}>
              <Icon name="plus" size="small" />
              {words.add}
              <kbd>ج</kbd>
            </Button>
          </header>
          {sections.length === 0 ? (
            <State tone="empty" title={words.none}>
              <p>{words.noneText}</p>
            </State>
          ) : (
            <>
              <p className="small faint arrange__keys">
                {words.byHand} <Keys names={['Alt', '↑', '↓']} />
                {words.orIn} <Keys names={['Alt', inward]} /> {words.orLift} <Keys names={['Space']} />
              </p>
              <SectionTree
                sections={sections}
                articles={articles}
                chosen={chosen}
                onChoose={(id) => go({ section: id })}
                onAddBelow={(id) => go({ add: id })}
                onDelete={setToDelete}
                onMove={move}
              />
            </>
          )}
        </section>
        <MenuEditor settings={settings} pages={arrangement.pages} />
      </div>
      <Side
        title={looked?.name ?? (add === undefined ? words.choose : words.adding)}
        ground="arrange__side"
        drawerBelowPx={1280}
        onClose={() => go({})}
        nothing={
          <div className="stack stack--tight">
            <h2>{words.choose}</h2>
            <p className="small quiet">{words.chooseText}</p>
          </div>
        }
      >
        {looked !== undefined ? (
          <SectionPane key={looked.id} section={looked} sections={sections} onDelete={() => setToDelete(looked)} />
        ) : add !== undefined ? (
          <NewSection
            key={add}
            below={add === 0 ? null : add}
            sections={sections}
            onDone={(id) => go({ section: id })}
          />
        ) : null}
      </Side>
      {toDelete !== null && (
        <DeleteSection
          section={toDelete}
          sections={sections}
          articles={arrangement.articles.find(({ sectionId }) => sectionId === toDelete.id)?.count ?? 0}
          onDone={() => {
            setToDelete(null);
            go({});
          }}
          onCancel={() => setToDelete(null)}
        />
      )}
    </div>
  );
}
