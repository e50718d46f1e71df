import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Note } from '../../../components/note/note.tsx';
import { RefusalNotice } from '../../../components/states/refusal-notice.tsx';
import { mailServerChanged, type Tried, tryMailServer } from '../../../data/mail.ts';
import { useSay } from '../../../say.tsx';

/** A mail to oneself by what is saved, and how it fared. */
export function Trial({ isSet }: { readonly isSet: boolean }) {
  const { settings } = useSay();
  const { trial: words } = settings.mail;
  const queries = useQueryClient();
  const trying = useMutation({ mutationFn: tryMailServer, onSuccess: () => mailServerChanged(queries) });
  return (
    <section className="mail__trial" aria-labelledby="mail-trial">
      <h3 id="mail-trial">{words.title}</h3>
      <p className="small quiet">{isSet ? words.lead : words.first}</p>
      {isSet && (
        <div>
          <Button loading={trying.isPending} onClick={() => trying.mutate()}>
            {words.submit}
          </Button>
        </div>
      )}
      {trying.error !== null && <RefusalNotice error={trying.error} />}
      <div role="status">{trying.data !== undefined && <Fared tried={trying.data} />}</div>
    </section>
  );
}

function Fared({ tried: { to, trial } }: { readonly tried: Tried }) {
  const { settings } = useSay();
  const { trial: words } = settings.mail;
  const said = trial.said !== null && (
    <p className="mail__said">
      <span className="small">{words.said}</span> <code dir="ltr">{trial.said}</code>
    </p>
  );
  if (trial.is === 'taken')
    return (
      <Note tone="well" icon="check">
        <b>{words.taken(to)}</b> {words.takenText}
        {said}
      </Note>
    );
  return (
    <Note tone="wrong">
      {words.codes[trial.code] ?? words.refused[trial.at]}
      {said || (
        <p className="mail__said">
          <code dir="ltr">{trial.code}</code>
        </p>
      )}
    </Note>
  );
}
