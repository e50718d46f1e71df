import { Button, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dirOf } from '../../../components/form/dir-of.ts';
import { Note } from '../../../components/note/note.tsx';
import { Loaded } from '../../../components/states/loaded.tsx';
import { type Answered, addressQuery } from '../../../data/redirects.ts';
import { siteQuery } from '../../../data/site.ts';
import { useSay } from '../../../say.tsx';
import { Address } from './address.tsx';
import { reasonOf } from './reason-of.ts';
import { foreignHost, typedPath } from './typed-path.ts';

type LeadOn = (from: string, to: string) => void;

type Props = {
  /** What was asked. */
  readonly address: string | undefined;
  readonly onAsk: (address: string) => void;
  /** Begins a redirect from an address that is nobody's. */
  readonly onLeadOn: LeadOn;
};

/** Where an address leads: what a reader is answered there, step by step, and why. */
export function Tester({ address, onAsk, onLeadOn }: Props) {
  const { tester: words } = useSay().settings.redirects;
  const [typed, setTyped] = useState(address ?? '');
  // The site that a pasted address named, where it is not the paper's: nothing of it is asked.
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const { data: site } = useSuspenseQuery(siteQuery);
  return (
    <aside className="tester" aria-labelledby="tester-title">
      <div className="tester__in">
        <h2 id="tester-title">{words.title}</h2>
        <form
          className="tester__form"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() === '') return;
            setElsewhere(foreignHost(typed, [window.location.origin, site.origin ?? window.location.origin]));
            onAsk(typedPath(typed));
          }}
        >
          <TextInput
            name="address"
            label={words.label}
            description={words.hint}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            dir={dirOf(typed)}
            spellCheck={false}
            autoComplete="off"
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button type="submit">{words.ask}</Button>
        </form>
        {/* It is there before its words are: what is mounted with them isn't read out. */}
        <div className="tester__said" role="status" aria-label={words.answer}>
          {elsewhere !== null && <Note tone="careful">{words.elsewhere(elsewhere)}</Note>}
          {address !== undefined && (
            <Loaded what={words.title}>
              <AnswerAt address={address} onLeadOn={onLeadOn} />
            </Loaded>
          )}
        </div>
      </div>
    </aside>
  );
}

function AnswerAt({ address, onLeadOn }: { readonly address: string; readonly onLeadOn: LeadOn }) {
  const { settings } = useSay();
  const { redirects: words } = settings;
  const { data: answered } = useSuspenseQuery(addressQuery(address));
  return (
    <div className="tester__answer">
      <ol className="tester__steps">
        {answered.steps.map((step) => (
          <li key={step.address}>
            <span className={`token ${toneOf(step.status)}`}>
              <bdi dir="ltr">{step.status}</bdi>
            </span>
            <span className="tester__step">
              <Address path={step.address} />
              <span className="tiny faint">{words.tester.status(step.status)}</span>
            </span>
          </li>
        ))}
      </ol>
      <p>{reasonOf(answered, words)}</p>
      {answered.reason.is === 'unknown' && answered.steps.at(-1)?.status === 404 && (
        <WaysOn address={address} near={answered.reason.near} onLeadOn={onLeadOn} />
      )}
    </div>
  );
}

type WaysProps = {
  readonly address: string;
  readonly near: Extract<Answered['reason'], { is: 'unknown' }>['near'];
  readonly onLeadOn: LeadOn;
};

/** What can be done about an address that leads nowhere: to lead it on, perhaps to what is written most like it. */
function WaysOn({ address, near, onLeadOn }: WaysProps) {
  const { settings } = useSay();
  const { tester: words } = settings.redirects;
  return (
    <>
      {near.length > 0 && (
        <>
          <p className="small quiet">{words.near}</p>
          <ul className="tester__near">
            {near.map(({ id, thing, title, address: to }) => (
              <li key={`${thing} ${id}`}>
                <button type="button" className="link" onClick={() => onLeadOn(address, to ?? '')}>
                  {title === null ? <Address path={to ?? ''} /> : <bdi>{title}</bdi>}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={() => onLeadOn(address, '')}>{words.leadOn}</Button>
    </>
  );
}

/** What a reader makes of a status: found, led on, or nothing. */
function toneOf(status: number): string {
  if (status < 300) return 'token--good';
  return status < 400 ? 'token--waits' : 'token--bad';
}
