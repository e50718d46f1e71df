import { formatDate } from '../../../arabic/index.ts';
import type { CorrectionView } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { Isolated } from '../isolated/isolated.tsx';

type CorrectionsProps = { readonly corrections: readonly CorrectionView[]; readonly frame: Frame };

/** What was put right after publication, each with its time. */
export function Corrections({ corrections, frame: { say, site } }: CorrectionsProps) {
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 class="sr" id="corrections">
        {say.corrections}
      </h2>
      {corrections.map(({ id, kind, text, madeAt }) => (
        <div key={id} class="fix" role="note">
          <b>{say.correction(kind, formatDate(madeAt, site.zone, site.dates, 'datetime'))}</b> <Isolated text={text} />
        </div>
      ))}
    </section>
  );
}
