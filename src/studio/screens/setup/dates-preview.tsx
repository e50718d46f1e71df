import { type DateProfile, formatDate } from '../../../arabic/dates/index.ts';
import { useSay } from '../../say.tsx';

type Props = { readonly at: Date; readonly zone: string; readonly dates: DateProfile };

/** A headline with its date as readers will see it, what machines read, and what is understood of what is typed. */
export function DatesPreview({ at, zone, dates }: Props) {
  const { setup } = useSay();
  const { dates: words } = setup;
  return (
    <>
      <p className="tiny faint setup__caption">{setup.onSite}</p>
      <section className="sample" lang="ar" dir="rtl" aria-live="polite">
        <p className="tiny quiet">{words.example.section}</p>
        <p className="sample__headline">{words.example.headline}</p>
        <p className="small faint">{formatDate(at, zone, dates, 'full-datetime')}</p>
        {dates.hijri === 'on' && <p className="small faint">{formatDate(at, zone, dates, 'hijri')}</p>}
      </section>
      <section className="sample">
        <p className="tiny faint strong">{words.feeds}</p>
        <p className="small">
          <code dir="ltr" className="sample__machine">
            {at.toISOString()}
          </code>
        </p>
        <p className="hint">{words.feedsNote}</p>
      </section>
      <section className="sample">
        <p className="tiny faint strong">{words.read}</p>
        <ul className="row row--wrap sample__read" lang="ar" dir="rtl">
          {words.readExamples.map((example) => (
            <li key={example} className="token">
              {example}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
