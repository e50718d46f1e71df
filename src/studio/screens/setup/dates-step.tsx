import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type DateProfile, formatDate } from '../../../arabic/dates/index.ts';
import { Icon } from '../../components/icon/icon.tsx';
import { LinkButton } from '../../components/link-button/link-button.tsx';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { saveDates } from '../../data/setup.ts';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { DatesFields } from './dates-fields.tsx';
import { DatesPreview } from './dates-preview.tsx';
import { SetupFrame } from './frame.tsx';

/** How the paper writes its dates; every choice is seen at once on a headline of the day. */
export function DatesStep() {
  const { setup } = useSay();
  const { dates: words } = setup;
  const { data: site } = useSuspenseQuery(siteQuery);
  // The moment of the preview stays: what is announced of it is what was chosen, and not that time goes by.
  const [at] = useState(() => new Date());
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [dates, setDates] = useState<DateProfile>(site.dates);
  const change = (part: Partial<DateProfile>) => setDates({ ...dates, ...part });
  const saving = useMutation({
    mutationFn: saveDates,
    onSuccess: async () => {
      await queries.invalidateQueries(siteQuery);
      await navigate({ to: '/setup', search: { step: 'import' } });
    },
  });
  return (
    <SetupFrame
      step="dates"
      title={words.title}
      lead={words.lead}
      preview={<DatesPreview at={at} zone={site.zone} dates={dates} />}
    >
      <form
        className="stack setup__form"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate(dates);
        }}
      >
        {saving.error !== null && <RefusalNotice error={saving.error} />}
        <DatesFields
          dates={dates}
          onChange={change}
          below={<p className="hint">{words.today(formatDate(at, site.zone, dates, 'hijri'))}</p>}
        />
        <div className="row setup__foot">
          <LinkButton to="/setup" search={{ step: 'sections' }} className="button--quiet">
            <Icon name="arrowLeft" size="small" isMirrored />
            {setup.previous}
          </LinkButton>
          <LinkButton to="/setup" search={{ step: 'import' }} className="button--quiet push">
            {setup.skip}
          </LinkButton>
          <Button type="submit" variant="filled" loading={saving.isPending}>
            {setup.next(setup.steps.import)}
          </Button>
        </div>
      </form>
    </SetupFrame>
  );
}
