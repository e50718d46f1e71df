import type { VNode } from 'preact';
import { type Differences, isCompared, labelled, reasonsOf } from './differences.ts';
import { FEW, number, Section } from './page-section.tsx';
import type { AddressRow, ReportHead } from './parity-report.ts';
import { Address, Stranger } from './stranger.tsx';
import type { ImportWords } from './words.ts';

type AddressesProps = { readonly head: ReportHead; readonly differences: Differences; readonly words: ImportWords };

/** How the old addresses answer now: how many at all, how many as they did, and which of them don't. */
export const Addresses = ({ head: { answered }, differences: { shown, counts }, words }: AddressesProps): VNode => {
  const different = answered.all - answered.equal;
  const rest = different - shown.length;
  return (
    <Section heading={words.page.addresses}>
      <p>{words.page.answered(answered)}</p>
      {different > FEW && (
        <table>
          <tbody>
            {labelled(counts, words).map(([label, count]) => (
              <tr>
                <th scope="row">{label}</th>
                <td class="number">{number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {different > 0 && (
        <details open={different <= FEW}>
          <summary>{words.page.places(different)}</summary>
          <ul class="rows">
            {shown.map((row) => (
              <Different row={row} words={words} />
            ))}
          </ul>
          {rest > 0 && <p class="more">{words.page.moreAddresses(rest)}</p>}
        </details>
      )}
    </Section>
  );
};

const Different = ({ row, words }: { row: AddressRow; words: ImportWords }) => {
  const { old, title, location, why } = row;
  const different = reasonsOf(why ?? '').filter(isCompared);
  return (
    <li>
      {title !== '' && (
        <p class="row-title">
          <Stranger text={title} />
        </p>
      )}
      <p class="row-what">
        <Address address={old} />
      </p>
      {location !== null && (
        <p class="meta">
          {words.page.leadsTo} <Address address={location} />
        </p>
      )}
      <p class="quiet">
        {different.length > 0
          ? words.page.differs(different.map((name) => words.compared[name]))
          : words.unlike(why ?? '')}
      </p>
    </li>
  );
};
