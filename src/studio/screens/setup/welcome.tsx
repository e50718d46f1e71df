import { Button, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { fold } from '../../../arabic/fold/index.ts';
import { OWN_THEME } from '../../../newsroom/theme/theme.ts';
import { EmailField, PasswordField, TextField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { paperQuery, welcome } from '../../data/session.ts';
import { useLocale, useSay } from '../../say.tsx';
import { ProfileFields, profileIn } from '../entry/profile-fields.tsx';
import { WithLink } from '../entry/with-link.tsx';
import { SetupFrame } from './frame.tsx';
import { SiteHead } from './site-head.tsx';

/** Where this browser is. */
const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
/** The zones that browsers know, by their IANA names; theirs may be one that they don't list, such as UTC. */
const ZONES = [...new Set([HERE, ...Intl.supportedValuesOf('timeZone')])];

/** How a paper writes its dates until it says otherwise, as the server founds it. */
const DATES = { months: 'shami', digits: 'latn', hijri: 'off', hijriOffsetDays: 0 } as const;

/** The first run's first step, by the link that the terminal printed: the paper, and its first administrator. */
export function WelcomeScreen() {
  const { token } = useSearch({ from: '/welcome' });
  // A paper that was begun by starting the server stands there without a name of its own.
  const { data: known } = useQuery(paperQuery);
  return (
    <WithLink token={token} purpose="welcome">
      {({ paper }, held) => <Welcome paper={known?.isNamed === true ? paper : null} token={held} />}
    </WithLink>
  );
}

type Props = { readonly paper: string | null; readonly token: string };

function Welcome({ paper, token }: Props) {
  const { setup: words, entry } = useSay();
  const { locale, speak } = useLocale();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [zone, setZone] = useState(HERE);
  const making = useMutation({
    mutationFn: welcome,
    onSuccess: async () => {
      queries.clear();
      await navigate({ to: '/setup', search: { step: 'sections' }, replace: true });
    },
  });
  return (
    <SetupFrame
      step="paper"
      title={paper === null ? words.paper.title : words.paper.you}
      lead={paper === null ? words.paper.lead : words.paper.named(paper)}
      preview={<SiteHead name={paper ?? name} zone={zone} dates={DATES} sections={[]} theme={OWN_THEME} />}
    >
      <Form
        className="stack setup__form"
        error={making.error}
        onSubmit={(values) => {
          const { person = '', email = '', password = '' } = values;
          making.mutate({
            ...{ token, name: person, email, password, ...profileIn(values) },
            paper: paper === null ? { name: name.trim(), zone } : null,
          });
        }}
      >
        {paper === null && (
          <div className="setup__pair">
            <TextField
              name="paper"
              label={words.paper.name}
              autoFocus
              autoComplete="organization"
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <Select
              label={words.paper.zone}
              data={ZONES}
              value={zone}
              onChange={(chosen) => chosen !== null && setZone(chosen)}
              searchable
              allowDeselect={false}
              limit={60}
              filter={({ options, search }) =>
                options.filter((option) => 'label' in option && fold(option.label).includes(fold(search.trim())))
              }
            />
          </div>
        )}
        <div className="setup__you">
          {paper === null && <h2>{words.paper.you}</h2>}
          <p className="small quiet">{words.paper.youLead}</p>
        </div>
        <div className="setup__pair">
          <TextField name="person" label={entry.name} autoComplete="name" />
          <EmailField name="email" label={entry.email} />
        </div>
        <PasswordField name="password" kind="new" />
        <ProfileFields language={locale} roleForm="masculine" onLanguage={(chosen) => void speak(chosen)} />
        <div className="row setup__foot">
          <Button type="submit" variant="filled" className="push" loading={making.isPending}>
            {words.paper.submit}
          </Button>
        </div>
      </Form>
    </SetupFrame>
  );
}
