import { Button } from '@mantine/core';
import { queryOptions, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { State } from '../../components/states/state.tsx';
import { type AuditEntry, auditQuery, auditWordsIn } from '../../data/audit.ts';
import { siteQuery } from '../../data/site.ts';
import { type Locale, useLocale, useSay } from '../../say.tsx';

const sentencesQuery = (locale: Locale) =>
  queryOptions({
    queryKey: ['words', 'audit', locale],
    queryFn: () => auditWordsIn(locale),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Who did what, when and from where; nothing in it is ever changed. */
export function Audit() {
  const { audit: words, moments } = useSay();
  const { locale } = useLocale();
  const { data: site } = useSuspenseQuery(siteQuery);
  const { data: sentenceOf } = useSuspenseQuery(sentencesQuery(locale));
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(auditQuery);
  const entries = data.pages.flatMap((page) => page.entries);
  if (entries.length === 0)
    return (
      <State tone="empty" title={words.none}>
        <p>{words.noneText}</p>
      </State>
    );
  return (
    <section className="audit" aria-label={words.title}>
      <p className="row audit__head">
        <b>{words.title}</b> <span className="small faint">{words.unchanging}</span>
      </p>
      <table className="table lines">
        <caption className="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.who}</th>
            <th scope="col">{words.columns.at}</th>
            <th scope="col">{words.columns.from}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>{sentenceOf(entry)}</td>
              <td className="one-line">
                <Who who={entry.who} />
              </td>
              <td className="faint one-line">
                <time dateTime={entry.at}>{moments.moment(new Date(entry.at), site)}</time>
              </td>
              <td className="faint one-line">
                <bdi dir="ltr">{entry.from}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <p className="audit__older">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.older}
          </Button>
        </p>
      )}
    </section>
  );
}

function Who({ who: { kind, name } }: Pick<AuditEntry, 'who'>) {
  const { audit: words } = useSay();
  if (kind === 'person') return <bdi>{name}</bdi>;
  if (kind === 'token')
    return (
      <span className="faint">
        {words.kinds.token} <bdi>{name}</bdi>
      </span>
    );
  return <span className="faint">{words.kinds[kind] ?? <bdi>{name}</bdi>}</span>;
}
