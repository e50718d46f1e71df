import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tellPart } from '../../../health/tell-part.ts';
import { CopyButton } from '../../components/copy/copy-button.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { Note } from '../../components/note/note.tsx';
import { Loaded } from '../../components/states/loaded.tsx';
import { type Health, healthQuery, healthWordsQuery, partsInNeed } from '../../data/health.ts';
import { siteQuery } from '../../data/site.ts';
import { useLocale, useSay } from '../../say.tsx';
import { Screen } from '../../shell/screen.tsx';
import { PartPanel } from './part-panel.tsx';
import { reportOf } from './report.ts';
import { inOrder, looksLike } from './shape.ts';
import './health.css';

/** How often it is measured anew while somebody looks. */
const EVERY_MS = 10_000;

/** What tells the same to an engineer. */
const WAYS = ['warraq doctor', '/health', '/metrics'] as const;

/** How the system is, part by part, with what to do where something is wrong. */
export function HealthScreen() {
  const { shell } = useSay();
  return (
    <Screen title={shell.health}>
      <Loaded what={shell.health}>
        <Parts />
      </Loaded>
    </Screen>
  );
}

function Parts() {
  const { health: words, moments } = useSay();
  const { locale } = useLocale();
  const { data: site } = useSuspenseQuery(siteQuery);
  const { data: partWords } = useSuspenseQuery(healthWordsQuery(locale));
  const {
    data: latest,
    isRefetchError,
    isFetching,
    refetch,
  } = useSuspenseQuery({
    ...healthQuery,
    refetchInterval: EVERY_MS,
  });
  // Figures change in place; what would move the parts about waits until it is asked for.
  const [accepted, setAccepted] = useState<Health>(latest);
  const hasChanged = !looksLike(latest, accepted);
  const shown = hasChanged ? accepted : latest;
  const inNeed = partsInNeed(shown).length;
  const at = (instant: string) => moments.moment(new Date(instant), site);
  const time = (instant: string) => moments.time(new Date(instant), site);
  const format = { at, digits: site.dates.digits };
  const parts = inOrder(shown.parts).map((part) => ({ part, told: tellPart(partWords, part, format) }));
  const report = reportOf({
    ...{ title: partWords.title, at: shown.at, from: location.origin, parts, words, states: partWords.states },
  });
  return (
    <div className="health">
      <div className="health__head">
        <p className={`health__sum${inNeed > 0 ? ' health__sum--need' : ''}`}>
          <Icon name={inNeed > 0 ? 'alertTriangle' : 'shieldCheck'} />
          <b>{words.inNeed(inNeed)}</b>
        </p>
        <p className="small faint">{words.measured(time(shown.at))}</p>
        <Button className="button--small button--quiet" loading={isFetching} onClick={() => void refetch()}>
          <Icon name="refresh" size="small" />
          {words.measureNow}
        </Button>
        <CopyButton className="button--small push" text={report} said={words.copied}>
          <Icon name="copy" size="small" />
          {words.copy}
        </CopyButton>
      </div>
      <div role="status" className="health__stale">
        {hasChanged && (
          <Note tone="know" icon="refresh">
            {words.changed(time(latest.at))}{' '}
            <button type="button" className="link" onClick={() => setAccepted(latest)}>
              {words.showNow}
            </button>
          </Note>
        )}
        {isRefetchError && (
          <Note tone="careful" icon="cloudOff">
            {words.notMeasured(time(shown.at))}
          </Note>
        )}
      </div>
      <div className="health__parts">
        {parts.map(({ part, told }) => (
          <PartPanel key={part.part} part={part} told={told} state={partWords.states[part.state]} since={at} />
        ))}
        <section className="health__engineer small quiet" aria-label={words.forEngineer}>
          <p>{words.forEngineer}</p>
          <ul>
            {WAYS.map((way) => (
              <li key={way}>
                <code dir="ltr">{way}</code> {words.ways[way]}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
