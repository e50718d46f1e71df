import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { TextField } from '../../../components/form/fields.tsx';
import { Form } from '../../../components/form/form.tsx';
import type { Place } from '../../../components/form/leave-guard.tsx';
import { tell, tellWithUndo } from '../../../components/toast/undo.tsx';
import { Refused } from '../../../data/api.ts';
import {
  changeRedirect,
  createRedirect,
  type Redirect,
  redirectsChanged,
  removeRedirect,
} from '../../../data/redirects.ts';
import { useSay } from '../../../say.tsx';
import { typedPath } from './typed-path.ts';

/** Which field a refusal is about; any other is told above them. */
const FIELDS: Readonly<Record<string, 'from' | 'to'>> = {
  'redirect.alive': 'from',
  'redirect.reserved': 'from',
  'redirect.loop': 'to',
  'redirect.leadsNowhere': 'to',
};

/** What the list was asked for. */
const questionIn = (search: { readonly by?: unknown; readonly search?: unknown }): string =>
  JSON.stringify([search.by, search.search]);

type Props = {
  readonly title: string;
  readonly begun: { readonly from: string; readonly to: string };
  /** The redirect that is led elsewhere; without one, a new one is made. */
  readonly changed?: Redirect;
  readonly onDone: () => void;
};

/** Leads an address on, or elsewhere. What is refused is said at the field that it is about. */
export function RedirectForm({ title, begun, changed, onDone }: Props) {
  const say = useSay();
  const { redirects: words } = say.settings;
  const queries = useQueryClient();
  const here = useLocation();
  // What is changed lies in a row of the list, which another question may take away.
  const isLeftBy = ({ pathname, search }: Place) =>
    pathname !== here.pathname || (changed !== undefined && questionIn(search) !== questionIn(here.search));
  const form = useRef<HTMLDivElement>(null);
  const reload = () => redirectsChanged(queries);
  const saving = useMutation({
    mutationFn: changed === undefined ? createRedirect : changeRedirect,
    onSuccess: async (_done, { path }) => {
      onDone();
      if (changed === undefined) tellWithUndo(words.said.created(path), () => removeRedirect(path).then(reload), say);
      else {
        const before = changed.to.address;
        if (before === null) tell(words.said.changed(path));
        else tellWithUndo(words.said.changed(path), () => changeRedirect({ path, to: before }).then(reload), say);
      }
      await reload();
    },
  });
  const { error } = saving;
  const field = error instanceof Refused ? FIELDS[error.code] : undefined;
  useEffect(() => {
    if (error !== null && field !== undefined) form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  }, [error, field]);
  const said = (name: 'from' | 'to') => (field === name ? { error: error?.message } : {});
  return (
    <div ref={form} className="led__form">
      <Form
        error={field === undefined ? error : null}
        onSubmit={({ from = '', to = '' }) =>
          saving.mutate({ path: changed?.path ?? typedPath(from), to: typedPath(to) })
        }
        guard={{ isLeftBy }}
        onCancel={onDone}
      >
        <h3>{title}</h3>
        {changed === undefined && (
          <TextField
            name="from"
            label={words.form.from}
            description={words.form.fromHint}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            defaultValue={begun.from}
            attributes={{ input: { dir: 'auto' } }}
            spellCheck={false}
            autoComplete="off"
            autoFocus={begun.from === ''}
            {...said('from')}
          />
        )}
        <TextField
          name="to"
          label={words.form.to}
          description={words.form.toHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          defaultValue={begun.to}
          attributes={{ input: { dir: 'auto' } }}
          spellCheck={false}
          autoComplete="off"
          autoFocus={begun.from !== ''}
          {...said('to')}
        />
        <div className="row">
          <Button type="submit" variant="filled" loading={saving.isPending}>
            {words.form.submit}
          </Button>
          <Button type="reset" className="button--quiet">
            {say.shell.cancel}
          </Button>
        </div>
      </Form>
    </div>
  );
}
