import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { leftOf } from './left-reasons.ts';
import { tame } from './old-site-text.ts';
import { FEW, number, Section } from './page-section.tsx';
import { PAGE_STYLE } from './page-style.ts';
import type { RemarkKind, RemarkRow, ReportHead } from './parity-report.ts';
import { statesIn, sum } from './states-in.ts';
import { readable, Stranger } from './stranger.tsx';
import type { ImportWords } from './words.ts';

/** Remarks of one kind: how many there are, and the first of them. */
export type Group = { readonly kind: RemarkKind; readonly count: number; readonly shown: readonly RemarkRow[] };

/** The page carries its one style sheet and asks for nothing else, wherever it is opened from. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

export const PageHead = ({ words }: { words: ImportWords }): VNode => (
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content={POLICY} />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="robots" content="noindex" />
    <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
    <title>{words.page.title}</title>
    <style dangerouslySetInnerHTML={{ __html: PAGE_STYLE }} />
  </head>
);

export const Top = ({ head, words: { page } }: { head: ReportHead; words: ImportWords }): VNode => (
  <header>
    <p class="brand">{page.product}</p>
    <h1>{page.title}</h1>
    <p class="files">
      {page.files}:{' '}
      {head.files.map((file, index) => (
        <>
          {index > 0 && ' / '}
          <bdi dir="ltr">{tame(file)}</bdi>
        </>
      ))}
    </p>
  </header>
);

export const Figures = ({ head, words: { page } }: { head: ReportHead; words: ImportWords }): VNode => (
  <dl class="figures">
    {(['found', 'imported', 'skipped', 'failed'] as const).map((name) => (
      <div class={name === 'failed' && head.failed > 0 ? 'figure figure-wrong' : 'figure'}>
        <dt>{page[name]}</dt>
        <dd>{number(head[name])}</dd>
      </div>
    ))}
  </dl>
);

export const Came = ({ head, words }: { head: ReportHead; words: ImportWords }): VNode => {
  const { page, types, states, commentStates } = words;
  const { byTypeAndStatus, comments } = head.counts;
  const { byType, commentsByState } = head.came;
  return (
    <Section heading={page.whatCame}>
      <table>
        <thead>
          <tr>
            <th scope="col">{page.kind}</th>
            <th scope="col">{page.inFiles}</th>
            <th scope="col">{page.came}</th>
            <th scope="col">{page.ofThem}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(byTypeAndStatus)
            .map(([type, counts]) => ({
              ...{ name: types.get(type) ?? type, counts, all: sum(counts) },
              came: Object.hasOwn(byType, type) ? (byType[type] ?? 0) : 0,
            }))
            .sort((one, other) => other.all - one.all)
            .map(({ name, counts, all, came }) => (
              <Row name={name} count={all} came={came} of={statesIn(counts, states)} />
            ))}
          <Row
            name={page.comments}
            count={sum(comments.byApproved)}
            came={sum(commentsByState)}
            of={statesIn(comments.byApproved, commentStates)}
          />
          {(['categories', 'tags', 'authors'] as const).map((name) => (
            <Row
              name={page[name]}
              count={head.counts[name].used}
              came={null}
              of={[page.used(head.counts[name].used, head.counts[name].declared)]}
            />
          ))}
        </tbody>
      </table>
    </Section>
  );
};

/** Of terms is only counted what the files hold: which of them are new here is nothing to look for. */
type RowProps = { name: string; count: number; came: number | null; of: readonly string[] };

const Row = ({ name, count, came, of }: RowProps) => (
  <tr>
    <th scope="row">
      <Stranger text={name} />
    </th>
    <td class="number">{number(count)}</td>
    <td class="number">{came !== null && number(came)}</td>
    <td class="quiet">
      {of.map((one, index) => (
        <>
          {index > 0 && ' · '}
          <Stranger text={one} />
        </>
      ))}
    </td>
  </tr>
);

export const NotCome = ({ head, words }: { head: ReportHead; words: ImportWords }): VNode => {
  const left = leftOf(head, words);
  return (
    <Section heading={words.page.left}>
      {left.length === 0 ? (
        <p>{words.page.nothingLeft}</p>
      ) : (
        <ul class="list">
          {left.map(({ said }) => (
            <li>{said}</li>
          ))}
        </ul>
      )}
    </Section>
  );
};

/** The heading over the groups, which follow one by one. */
export const LookHead = ({ isNothing, words: { page } }: { isNothing: boolean; words: ImportWords }): VNode => (
  <>
    <h2>{page.look}</h2>
    <p>{isNothing ? page.nothingToLookAt : page.lookFirst}</p>
  </>
);

export const OpenGroup = ({ group, words }: { group: Group; words: ImportWords }): VNode => {
  const { page } = words;
  const { heading, next } = words.remarks[group.kind];
  const rest = group.count - group.shown.length;
  return (
    <section class="kind">
      <div class="kind-head">
        <h3>{heading}</h3>
        <span class="kind-count">{number(group.count)}</span>
      </div>
      <p class="quiet">{next}</p>
      <details open={group.count <= FEW}>
        <summary>{page.places(group.count)}</summary>
        <ul class="rows">
          {group.shown.map((row) => (
            <Remark row={row} words={words} />
          ))}
        </ul>
        {rest > 0 && <p class="more">{page.more(rest)}</p>}
      </details>
    </section>
  );
};

const Remark = ({ row: { file, line, item, kind, what, instead }, words }: { row: RemarkRow; words: ImportWords }) => {
  const detail = what === '' ? '' : readable(words.remarks[kind].detail?.(what) ?? what);
  return (
    <li>
      {item !== '' && (
        <p class="row-title">
          <Stranger text={item} />
        </p>
      )}
      {detail !== '' && detail !== item && (
        <p class="row-what">
          <Stranger text={detail} />
        </p>
      )}
      {instead !== '' && (
        <p class="row-what">
          {words.page.instead} <Stranger text={instead} />
        </p>
      )}
      <p class="meta">
        <bdi dir="ltr">{tame(file)}</bdi>
        {line > 0 && ` · ${words.page.line(line)}`}
      </p>
    </li>
  );
};

export const Mended = ({ groups, words }: { groups: readonly Group[]; words: ImportWords }): VNode => (
  <Section heading={words.page.mended}>
    {groups.length === 0 ? (
      <p>{words.page.nothingMended}</p>
    ) : (
      <details>
        <summary>{words.page.mendedPlaces(groups.reduce((all, { count }) => all + count, 0))}</summary>
        <table>
          <tbody>
            {groups.map(({ kind, count }) => (
              <tr>
                <th scope="row">{words.remarks[kind].heading}</th>
                <td class="number">{number(count)}</td>
                <td class="quiet">{words.remarks[kind].next}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    )}
  </Section>
);

export const Next = ({ words: { page } }: { words: ImportWords }): VNode => (
  <Section heading={page.next}>
    <ol class="steps">
      {page.steps.map((one) => (
        <li>{one}</li>
      ))}
    </ol>
  </Section>
);
