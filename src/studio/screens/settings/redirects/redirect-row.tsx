import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Icon } from '../../../components/icon/icon.tsx';
import { RefusalNotice } from '../../../components/states/refusal-notice.tsx';
import { tell, tellWithUndo } from '../../../components/toast/undo.tsx';
import { createRedirect, type Redirect, redirectsChanged, removeRedirect } from '../../../data/redirects.ts';
import { siteQuery } from '../../../data/site.ts';
import { useSay } from '../../../say.tsx';
import { useNow } from '../../../shell/clock.tsx';
import { Address } from './address.tsx';
import { RedirectForm } from './redirect-form.tsx';

/** An address, what it leads to and how it came to it; one that was made by hand can be changed and removed. */
export function RedirectRow({ redirect }: { readonly redirect: Redirect }) {
  const say = useSay();
  const { redirects: words } = say.settings;
  const { path, to, by, made } = redirect;
  const queries = useQueryClient();
  const { data: site } = useSuspenseQuery(siteQuery);
  const now = useNow();
  const [isChanging, setChanging] = useState(false);
  const reload = () => redirectsChanged(queries);
  const removing = useMutation({
    mutationFn: () => removeRedirect(path),
    onSuccess: async () => {
      const { address } = to;
      if (address === null) tell(words.said.removed(path));
      else tellWithUndo(words.said.removed(path), () => createRedirect({ path, to: address }).then(reload), say);
      await reload();
    },
  });
  const name = to.title ?? words.things[to.thing];
  return (
    <li className="led__row">
      <div className="led__what">
        <p className="led__path">
          <Address path={path} />
        </p>
        <p className="led__to">
          <Icon name="arrowRight" size="small" isMirrored />
          <span className="unseen">{words.leadsTo}</span>
          {to.address === null ? (
            <span className="faint">
              <bdi>{name}</bdi> · {words.hidden}
            </span>
          ) : (
            <a className="led__target" href={to.address} target="_blank" rel="noreferrer">
              <Address path={to.address} />
            </a>
          )}
        </p>
        <p className="tiny faint">
          {words.things[to.thing]}
          {to.title !== null && to.address !== null && (
            <>
              : <bdi>{to.title}</bdi>
            </>
          )}{' '}
          · {made === null ? words.by[by] : words.byHand(made.by, say.moments.ago(new Date(made.at), now, site))}
        </p>
      </div>
      {by === 'hand' && (
        <div className="row led__acts">
          <Button
            className="button--small"
            aria-label={words.changeOf(path)}
            aria-expanded={isChanging}
            onClick={() => setChanging(true)}
          >
            {words.change}
          </Button>
          <Button
            className="button--small button--danger"
            aria-label={words.removeOf(path)}
            loading={removing.isPending}
            onClick={() => removing.mutate()}
          >
            {words.remove}
          </Button>
        </div>
      )}
      {removing.error !== null && <RefusalNotice error={removing.error} />}
      {isChanging && (
        <RedirectForm
          title={words.form.changeTitle}
          begun={{ from: path, to: to.address ?? '' }}
          changed={redirect}
          onDone={() => setChanging(false)}
        />
      )}
    </li>
  );
}
