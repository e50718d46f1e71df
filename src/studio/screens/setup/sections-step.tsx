import { Button, SegmentedControl, TagsInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../../components/link-button/link-button.tsx';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { settingsQuery } from '../../data/settings.ts';
import { addSection } from '../../data/setup.ts';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { SetupFrame } from './frame.tsx';
import { SiteHead } from './site-head.tsx';

const TEMPLATES = ['city', 'general', 'economic'] as const;

/** Which sections the paper begins with. Those that are there stay; more are added in the order of the field. */
export function SectionsStep() {
  const { setup: words } = useSay();
  const { data: site } = useSuspenseQuery(siteQuery);
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const isNew = site.sections.length === 0;
  const [template, setTemplate] = useState<(typeof TEMPLATES)[number]>('city');
  const [names, setNames] = useState<readonly string[]>(isNew ? words.sections.kinds.city.sections : []);
  const [twice, setTwice] = useState<string | null>(null);
  const adding = useMutation({
    mutationFn: async () => {
      // One after the other: each comes to stand after the last.
      for (const [place, name] of names.entries())
        await addSection(name).catch((error: unknown) => {
          // Those before it are there, and are not added again.
          setNames(names.slice(place));
          throw error;
        });
    },
    onSettled: () => queries.invalidateQueries(siteQuery),
    onSuccess: () => navigate({ to: '/setup', search: { step: 'dates' } }),
  });
  const there = site.sections.filter(({ parentId }) => parentId === null).map(({ name }) => name);
  return (
    <SetupFrame
      step="sections"
      title={words.sections.title}
      lead={words.sections.lead}
      preview={
        <SiteHead
          name={site.name}
          zone={site.zone}
          dates={site.dates}
          sections={[...there, ...names]}
          theme={settings.theme}
        />
      }
    >
      <form
        className="stack setup__form"
        onSubmit={(event) => {
          event.preventDefault();
          adding.mutate();
        }}
      >
        {adding.error !== null && <RefusalNotice error={adding.error} />}
        {isNew && (
          <div>
            <SegmentedControl
              aria-label={words.sections.templates}
              value={template}
              onChange={(chosen) => {
                setTemplate(chosen);
                setNames(words.sections.kinds[chosen].sections);
              }}
              data={TEMPLATES.map((value) => ({ value, label: words.sections.kinds[value].name }))}
            />
          </div>
        )}
        {!isNew && <p className="small quiet">{words.sections.there(there)}</p>}
        <TagsInput
          label={words.sections.label}
          description={words.sections.hint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={[...names]}
          onChange={(typed) => {
            setTwice(null);
            setNames(typed);
          }}
          isDuplicate={(value, values) => [...there, ...values].some((name) => isSame(name, value))}
          onDuplicate={setTwice}
          error={twice === null ? undefined : words.sections.twice(twice)}
          acceptValueOnBlur
        />
        <div className="row setup__foot">
          <LinkButton to="/setup" search={{ step: 'dates' }} className="button--quiet push">
            {words.skip}
          </LinkButton>
          <Button type="submit" variant="filled" loading={adding.isPending}>
            {words.next(words.steps.dates)}
          </Button>
        </div>
      </form>
    </SetupFrame>
  );
}

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
