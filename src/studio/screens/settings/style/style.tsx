import { SegmentedControl, Switch } from '@mantine/core';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { StyleRuleName } from '../../../../arabic/style/finding.ts';
import { settingsQuery } from '../../../data/settings.ts';
import { ruleWordsQuery, styleTryQuery, type Tried } from '../../../data/style.ts';
import { useLocale, useSay } from '../../../say.tsx';
import { useSettingsDraft } from '../parts/draft.ts';
import { SaveBar } from '../parts/save-bar.tsx';
import { STYLE_EXAMPLES } from './style-examples.ts';
import { StyleSample } from './style-sample.tsx';
import './style.css';

const RULES = Object.keys(STYLE_EXAMPLES) as readonly StyleRuleName[];
const TEXTS = RULES.map((rule) => STYLE_EXAMPLES[rule]);
const TANWEEN = ['off', 'before-alef', 'on-alef'] as const;

/** The rules of house style, each with its switch and what it mends, and a sentence to try them on. */
export function StyleTab() {
  const { style: words } = useSay().settings;
  const { locale } = useLocale();
  const { data: saved } = useSuspenseQuery(settingsQuery);
  const { data: says } = useSuspenseQuery(ruleWordsQuery(locale));
  const draft = useSettingsDraft({ style: saved.style });
  const { style } = draft.now;
  const { digits } = saved.dates;
  // What is off shows all the same what it would find.
  const asked = { texts: [...TEXTS], digits, tanween: style.tanween, off: [] };
  const { data: tried } = useQuery({ ...styleTryQuery(asked), placeholderData: keepPreviousData });
  const change = (part: Partial<typeof style>) => draft.change({ style: { ...style, ...part } });
  const turn = (rule: StyleRuleName, isOn: boolean) =>
    change({ off: isOn ? style.off.filter((one) => one !== rule) : [...style.off, rule] });
  return (
    <div className="settings__pair">
      <form className="settings__form settings__form--wide" onSubmit={(event) => event.preventDefault()}>
        <header>
          <h2>{words.title}</h2>
          <p className="small quiet">{words.lead}</p>
        </header>
        <ul className="rules">
          {RULES.map((rule, place) => (
            <li key={rule} className="rules__rule">
              {rule === 'tanween' ? (
                <div className="rules__what">
                  <p className="strong">{words.rules.tanween}</p>
                  <SegmentedControl
                    aria-label={words.rules.tanween}
                    value={style.tanween}
                    onChange={(tanween) => change({ tanween })}
                    data={TANWEEN.map((value) => ({ value, label: words.tanween[value] }))}
                  />
                </div>
              ) : (
                <Switch
                  className="rules__what"
                  label={words.rules[rule]}
                  description={says[rule]}
                  checked={!style.off.includes(rule)}
                  onChange={({ currentTarget }) => turn(rule, currentTarget.checked)}
                />
              )}
              <Example text={STYLE_EXAMPLES[rule]} tried={tried?.[place]} />
            </li>
          ))}
        </ul>
        <SaveBar draft={draft} />
      </form>
      <StyleSample digits={digits} style={style} says={says} />
    </div>
  );
}

type ExampleProps = { readonly text: string; readonly tried: Tried | undefined };

/** What a rule finds, and what becomes of it. */
function Example({ text, tried }: ExampleProps) {
  const { style: words } = useSay().settings;
  if (tried === undefined) return <p className="rules__example" />;
  if (tried.findings.length === 0) return <p className="rules__example small faint">{words.none}</p>;
  return (
    <p className="rules__example" lang="ar" dir="rtl">
      <del>{text}</del>
      <span className="unseen">{words.becomes}</span>
      <span aria-hidden="true"> ← </span>
      <ins>{tried.mended}</ins>
    </p>
  );
}
