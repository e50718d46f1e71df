import { TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { dirOf } from '../../../components/form/dir-of.ts';
import { settingsQuery } from '../../../data/settings.ts';
import { useSay } from '../../../say.tsx';
import { useSettingsDraft } from '../parts/draft.ts';
import { SaveBar } from '../parts/save-bar.tsx';
import { type Addressing, addressProblem } from './article-address.ts';
import { ArticleAddressFields } from './article-address-fields.tsx';
import { LogoField } from './logo-field.tsx';
import { isOrigin, originOf } from './origin.ts';
import { ZoneField } from './zone-field.tsx';
import './paper.css';

/** What the paper is called and looks like, where its clocks are, and where readers find it and its articles. */
export function PaperTab() {
  const { settings, fields } = useSay();
  const { site: words } = settings;
  const { data: saved } = useSuspenseQuery(settingsQuery);
  const { name, tagline, zone, origin, articlePattern, slugMaxBytes } = saved;
  const draft = useSettingsDraft(
    { name, tagline, zone, origin, articlePattern, slugMaxBytes },
    (now) => problemOf(now) === null,
  );
  const { now, change } = draft;
  const problem = problemOf(now);
  return (
    <form className="settings__form" onSubmit={(event) => event.preventDefault()}>
      <h2>{words.title}</h2>
      <TextInput
        name="name"
        label={words.name}
        description={words.nameHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        dir={dirOf(now.name)}
        value={now.name}
        error={problem === 'name' ? fields.missing : undefined}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <TextInput
        name="tagline"
        label={words.tagline}
        description={words.taglineHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        dir={dirOf(now.tagline)}
        value={now.tagline}
        onChange={({ currentTarget }) => change({ tagline: currentTarget.value })}
      />
      <LogoField logo={saved.logo} name={saved.name} />
      <ZoneField value={now.zone} dates={saved.dates} onChange={(chosen) => change({ zone: chosen })} />
      <TextInput
        name="origin"
        label={words.origin}
        description={words.originHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        dir="ltr"
        type="url"
        spellCheck={false}
        placeholder="https://"
        value={now.origin ?? ''}
        error={problem === 'origin' ? words.notAnOrigin : undefined}
        onChange={({ currentTarget }) => change({ origin: originOf(currentTarget.value) })}
      />
      <ArticleAddressFields now={now} change={change} />
      <SaveBar draft={draft} problem={problem === null ? null : words.problems[problem]} />
    </form>
  );
}

type Site = Addressing & { readonly name: string; readonly origin: string | null };

function problemOf(site: Site): 'name' | 'origin' | 'articleAddress' | null {
  if (site.name.trim() === '') return 'name';
  if (site.origin !== null && !isOrigin(site.origin)) return 'origin';
  return addressProblem(site) === null ? null : 'articleAddress';
}
