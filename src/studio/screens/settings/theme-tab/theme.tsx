import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { checksOf, faultsOf } from '../../../../newsroom/theme/checks.ts';
import {
  BODY_SIZE_PX,
  DENSITIES,
  HEAD_FACES,
  MODES,
  type Mode,
  OWN_THEME,
  THEME_COLORS,
  type Theme,
} from '../../../../newsroom/theme/theme.ts';
import { settingsQuery } from '../../../data/settings.ts';
import { useSay } from '../../../say.tsx';
import { useSettingsDraft } from '../parts/draft.ts';
import { SaveBar } from '../parts/save-bar.tsx';
import { ColorRow } from './color-row.tsx';
import { Faults } from './faults.tsx';
import { ThemePreview } from './theme-preview.tsx';
import './theme.css';

/** How the site looks, seen at once on its own pages. What could not be read is not saved, here and on the server. */
export function ThemeTab() {
  const { theme: words } = useSay().settings;
  const { data: saved } = useSuspenseQuery(settingsQuery);
  const [mode, setMode] = useState<Mode>('light');
  const draft = useSettingsDraft({ theme: saved.theme }, (now) => faultsOf(now.theme).length === 0);
  const { theme } = draft.now;
  const change = (part: Partial<Theme>) => draft.change({ theme: { ...theme, ...part } });
  const checks = checksOf(theme);
  return (
    <div className="theme">
      <form className="settings__form theme__form" onSubmit={(event) => event.preventDefault()}>
        <header>
          <div className="row">
            <h2>{words.title}</h2>
            <Button className="button--small button--quiet push" onClick={() => change(OWN_THEME)}>
              {words.toOwn}
            </Button>
          </div>
          <p className="small quiet">{words.lead}</p>
        </header>
        <fieldset className="stack stack--tight">
          <legend className="unseen">{words.colors}</legend>
          <SegmentedControl
            aria-label={words.colors}
            value={mode}
            onChange={setMode}
            data={MODES.map((value) => ({ value, label: words.modes[value] }))}
          />
          <ul>
            {THEME_COLORS.map((color) => (
              <ColorRow
                key={`${mode}-${color}`}
                color={color}
                mode={mode}
                theme={theme}
                ratio={checks.find((check) => check.mode === mode && check.color === color)?.ratio ?? null}
                onChange={change}
              />
            ))}
          </ul>
          <Faults theme={theme} onChange={change} />
        </fieldset>
        <NativeSelect
          label={words.headFace}
          value={theme.headFace}
          onChange={({ currentTarget }) =>
            change({ headFace: HEAD_FACES.find((face) => face === currentTarget.value) ?? theme.headFace })
          }
          data={HEAD_FACES.map((value) => ({ value, label: words.headFaces[value] }))}
        />
        <label className="theme__size">
          <span className="label">{words.bodySize}</span>
          <span className="small quiet">{words.pixels(theme.bodySizePx)}</span>
          <input
            type="range"
            min={BODY_SIZE_PX.least}
            max={BODY_SIZE_PX.most}
            value={theme.bodySizePx}
            onChange={({ currentTarget }) => change({ bodySizePx: currentTarget.valueAsNumber })}
          />
        </label>
        <fieldset>
          <legend className="label">{words.density}</legend>
          <SegmentedControl
            fullWidth
            aria-label={words.density}
            value={theme.density}
            onChange={(density) => change({ density })}
            data={DENSITIES.map((value) => ({ value, label: words.densities[value] }))}
          />
        </fieldset>
        <SaveBar draft={draft} problem={faultsOf(theme).length === 0 ? null : words.contrastFirst} />
      </form>
      <ThemePreview theme={theme} mode={mode} />
    </div>
  );
}
