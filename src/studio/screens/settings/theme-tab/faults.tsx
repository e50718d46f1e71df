import { faultsOf, readableFor } from '../../../../newsroom/theme/checks.ts';
import { LEAST_CONTRAST } from '../../../../newsroom/theme/contrast.ts';
import { nameIn, type Theme } from '../../../../newsroom/theme/theme.ts';
import { Note } from '../../../components/note/note.tsx';
import { useSay } from '../../../say.tsx';
import { ratioText } from './ratio-text.ts';

type Props = { readonly theme: Theme; readonly onChange: (part: Partial<Theme>) => void };

/** What of a theme can't be read, by day and by night, each with the nearest colour that can. */
export function Faults({ theme, onChange }: Props) {
  const { theme: words } = useSay().settings;
  return (
    <div aria-live="polite" className="stack stack--tight">
      {faultsOf(theme).map(({ mode, color, ratio }) => {
        const offered = readableFor(theme, mode, color);
        return (
          <Note key={`${mode}-${color}`} tone="wrong" icon="contrast">
            <p>
              {words.unreadable(words.names[color], words.modes[mode], ratioText(ratio), ratioText(LEAST_CONTRAST))}
            </p>
            {offered === null ? (
              <p>{words.noneReadable}</p>
            ) : (
              <button type="button" className="link" onClick={() => onChange({ [nameIn(mode, color)]: offered })}>
                {words.take(offered)}
              </button>
            )}
          </Note>
        );
      })}
    </div>
  );
}
