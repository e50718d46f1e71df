import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Icon } from '../../../components/icon/icon.tsx';
import { useKeys } from '../../../keys/use-keys.ts';
import { useSay } from '../../../say.tsx';
import { RedirectForm } from './redirect-form.tsx';
import { RedirectList } from './redirect-list.tsx';
import { Tester } from './tester.tsx';
import './redirects.css';

/** Addresses that lead on, and beside them where any address leads. */
export function RedirectsTab() {
  const { settings } = useSay();
  const { redirects: words } = settings;
  const { address } = useSearch({ from: '/session/inside/shell/settings/redirects' });
  const navigate = useNavigate({ from: '/settings/redirects' });
  const [begun, setBegun] = useState<{ from: string; to: string } | null>(null);
  const isTyped = useRef(false);
  const form = useRef<HTMLDivElement>(null);
  /** One that is filled in already is gone on with. */
  const begin = (from = '', to = '') => {
    if (begun !== null && isTyped.current) form.current?.querySelector('input')?.focus();
    else setBegun({ from, to });
  };
  const end = () => {
    isTyped.current = false;
    setBegun(null);
  };
  useKeys({ ج: () => begin() });
  return (
    <div className="led">
      <section className="led__list" aria-labelledby="led-title">
        <header className="led__head">
          <div>
            <h2 id="led-title">{words.title}</h2>
            <p className="small faint">{words.lead}</p>
          </div>
          <Button className="push" variant="filled" onClick={() => begin()}>
            <Icon name="plus" size="small" />
            {words.add}
            <kbd>ج</kbd>
          </Button>
        </header>
        {begun !== null && (
          <div
            ref={form}
            onInput={() => {
              isTyped.current = true;
            }}
          >
            <RedirectForm key={`${begun.from} ${begun.to}`} title={words.form.title} begun={begun} onDone={end} />
          </div>
        )}
        <RedirectList />
      </section>
      <Tester
        address={address}
        onAsk={(asked) => void navigate({ search: (search) => ({ ...search, address: asked }), replace: true })}
        onLeadOn={begin}
      />
    </div>
  );
}
