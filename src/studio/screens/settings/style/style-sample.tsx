import { Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StyleWords } from '../../../../arabic/style/finding.ts';
import type { Settings } from '../../../data/settings.ts';
import { styleTryQuery, type Tried } from '../../../data/style.ts';
import { useSay } from '../../../say.tsx';

/** From the last key to the look, as in the editor. */
const PAUSE_MS = 300;
const MOST_LETTERS = 2_000;

type Props = {
  readonly digits: Settings['dates']['digits'];
  readonly style: Settings['style'];
  readonly says: StyleWords;
};

/** A sentence that somebody types, looked through by what is chosen, saved or not. */
export function StyleSample({ digits, style, says }: Props) {
  const { style: words } = useSay().settings;
  const [typed, setTyped] = useState(words.sample);
  const [text] = useDebouncedValue(typed, PAUSE_MS);
  const { data } = useQuery({
    ...styleTryQuery({ texts: [text], digits, ...style }),
    placeholderData: keepPreviousData,
  });
  return (
    <aside className="rules__try" aria-label={words.try}>
      <Textarea
        label={words.try}
        description={words.tryHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        lang="ar"
        dir="rtl"
        rows={4}
        maxLength={MOST_LETTERS}
        classNames={{ input: 'input rules__typed' }}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <div aria-live="polite">{data?.[0] !== undefined && <Found text={text} tried={data[0]} says={says} />}</div>
    </aside>
  );
}

type FoundProps = { readonly text: string; readonly tried: Tried; readonly says: StyleWords };

function Found({ text, tried: { findings, mended }, says }: FoundProps) {
  const { style: words } = useSay().settings;
  return (
    <div className="stack stack--tight">
      <p className="small strong">{words.found(findings.length)}</p>
      <ol className="rules__found">
        {findings.map(({ rule, start, end, fix }) => (
          <li key={`${start}-${end}-${rule}`}>
            <p lang="ar" dir="rtl" className="rules__example">
              <del>{seen(text.slice(start, end))}</del>
              <span className="unseen">{words.becomes}</span>
              <span aria-hidden="true"> ← </span>
              <ins>{seen(fix)}</ins>
            </p>
            <p className="small quiet">
              {words.rules[rule]}: {says[rule]}
            </p>
          </li>
        ))}
      </ol>
      {findings.length > 0 && (
        <>
          <p className="label">{words.mended}</p>
          <p lang="ar" dir="rtl" className="rules__mended">
            {mended}
          </p>
        </>
      )}
    </div>
  );
}

/** Blanks and nothing at all are drawn, so that they can be told apart. */
const seen = (text: string): string => (text.trim() === '' ? (text === '' ? '∅' : '␣'.repeat(text.length)) : text);
