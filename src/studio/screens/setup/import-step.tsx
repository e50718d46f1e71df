import { useSuspenseQuery } from '@tanstack/react-query';
import { Command } from '../../components/copy/command.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { LinkButton } from '../../components/link-button/link-button.tsx';
import { Note } from '../../components/note/note.tsx';
import { Rhomb } from '../../components/rhomb/rhomb.tsx';
import { dataFolderQuery } from '../../data/setup.ts';
import { useSay } from '../../say.tsx';
import { SetupFrame } from './frame.tsx';
import { importCommand } from './import-command.ts';

/** How a WordPress site is moved in: a command, since its files are too large to go through a browser yet. */
export function ImportStep() {
  const { setup } = useSay();
  const { import: words } = setup;
  const { data: folder } = useSuspenseQuery(dataFolderQuery);
  const command = importCommand(folder.path);
  return (
    <SetupFrame
      step="import"
      title={words.title}
      lead={words.lead}
      preview={
        <>
          <p className="tiny faint setup__caption">{words.happens}</p>
          <ul className="stack stack--tight">
            {words.what.map((one) => (
              <li key={one} className="row row--top small setup__happens">
                <Rhomb shape="dashed" />
                {one}
              </li>
            ))}
          </ul>
          <div className="setup__note">
            <Note tone="know" icon="shieldCheck">
              {words.notMoved}
            </Note>
          </div>
        </>
      }
    >
      <div className="stack setup__form">
        <p>{words.byCommand}</p>
        <Command text={command} said={words.copied}>
          {words.copy}
        </Command>
        {folder.isDatabaseElsewhere && <Note tone="careful">{words.databaseElsewhere}</Note>}
        <p className="small quiet">{words.file}</p>
        <div className="row setup__foot">
          <LinkButton to="/setup" search={{ step: 'dates' }} className="button--quiet">
            <Icon name="arrowLeft" size="small" isMirrored />
            {setup.previous}
          </LinkButton>
          <LinkButton to="/" variant="filled" className="push">
            {setup.finish}
          </LinkButton>
        </div>
      </div>
    </SetupFrame>
  );
}
