import { type DateProfile, formatDate } from '../../../arabic/dates/index.ts';
import { useSay } from '../../say.tsx';
import { useNow } from '../../shell/clock.tsx';

type Props = {
  readonly name: string;
  readonly zone: string;
  readonly dates: DateProfile;
  readonly sections: readonly string[];
};

/** The head of the reader's pages, as it will be with what is chosen here. The paper is Arabic, whatever the studio speaks. */
export function SiteHead({ name, zone, dates, sections }: Props) {
  const { setup: words } = useSay();
  const now = useNow();
  return (
    <>
      <p className="tiny faint setup__caption">{words.paper.head}</p>
      <div className="site-head" lang="ar" dir="rtl">
        <p className="site-head__name">
          <bdi>{name.trim() === '' ? words.paper.name : name}</bdi>
        </p>
        <p className="small">{formatDate(now, zone, dates, 'full')}</p>
        {sections.length > 0 && (
          <ul className="site-head__menu">
            {sections.map((section) => (
              <li key={section}>
                <bdi>{section}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
