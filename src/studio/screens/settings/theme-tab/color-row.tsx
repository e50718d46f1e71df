import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { LEAST_CONTRAST } from '../../../../newsroom/theme/contrast.ts';
import { OWN_PALETTE } from '../../../../newsroom/theme/palette.ts';
import { type Mode, nameIn, type Theme, type ThemeColor } from '../../../../newsroom/theme/theme.ts';
import { Icon } from '../../../components/icon/icon.tsx';
import { useSay } from '../../../say.tsx';
import { ratioText } from './ratio-text.ts';

type Props = {
  readonly color: ThemeColor;
  readonly mode: Mode;
  readonly theme: Theme;
  /** How well it can be read; null for what nothing is written in. */
  readonly ratio: number | null;
  readonly onChange: (part: Partial<Theme>) => void;
};

const COLOR = /^#[0-9a-f]{6}$/i;

/** A colour of the theme: picked or typed, with how well it can be read, and the way back to the site's own. */
export function ColorRow({ color, mode, theme, ratio, onChange }: Props) {
  const { theme: words } = useSay().settings;
  const name = nameIn(mode, color);
  const chosen = theme[name];
  const value = chosen ?? OWN_PALETTE[mode][color];
  // Letters on the way to a colour, which is none yet.
  const [typed, setTyped] = useState<string | null>(null);
  const put = (next: string | null) => {
    setTyped(null);
    onChange({ [name]: next });
  };
  return (
    <li className="theme__color">
      <input
        type="color"
        className="theme__swatch"
        aria-label={words.names[color]}
        value={value}
        onChange={({ currentTarget }) => put(currentTarget.value)}
      />
      <span className="theme__what">
        <span className="strong">{words.names[color]}</span>
        <span className="tiny faint">{words.what[color]}</span>
      </span>
      <TextInput
        aria-label={words.code(words.names[color])}
        className="theme__code"
        dir="ltr"
        spellCheck={false}
        maxLength={7}
        value={typed ?? value}
        error={typed !== null && !COLOR.test(typed)}
        onChange={({ currentTarget }) =>
          COLOR.test(currentTarget.value) ? put(currentTarget.value.toLowerCase()) : setTyped(currentTarget.value)
        }
        onBlur={() => setTyped(null)}
      />
      {ratio === null ? (
        <span />
      ) : (
        <bdi dir="ltr" className={`token ${ratio < LEAST_CONTRAST ? 'token--bad' : 'token--good'}`} title={words.ratio}>
          {ratioText(ratio)}
        </bdi>
      )}
      {chosen === null ? (
        <span />
      ) : (
        <button
          type="button"
          className="icon-button"
          aria-label={words.backToOwn(words.names[color])}
          title={words.backToOwn(words.names[color])}
          onClick={() => put(null)}
        >
          <Icon name="x" size="small" />
        </button>
      )}
    </li>
  );
}
