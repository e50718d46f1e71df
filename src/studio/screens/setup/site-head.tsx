import { useComputedColorScheme } from '@mantine/core';
import type { CSSProperties } from 'react';
import { type DateProfile, formatDate } from '../../../arabic/dates/index.ts';
import { paletteOf } from '../../../newsroom/theme/palette.ts';
import type { Theme } from '../../../newsroom/theme/theme.ts';
import { useSay } from '../../say.tsx';
import { useNow } from '../../shell/clock.tsx';

type Props = {
  readonly name: string;
  readonly zone: string;
  readonly dates: DateProfile;
  readonly sections: readonly string[];
  readonly theme: Theme;
};

/**
 * The head of the reader's pages, as it will be with what is chosen here, in the colours that readers see by day or by
 * night. The paper is Arabic, whatever the studio speaks.
 */
export function SiteHead({ name, zone, dates, sections, theme }: Props) {
  const { setup: words } = useSay();
  const now = useNow();
  const { accent, breaking, paper, ink, ink3, rule } = paletteOf(useComputedColorScheme('light'), theme);
  const colors = {
    ...{ '--head-accent': accent, '--head-dot': breaking, '--head-ground': paper },
    ...{ '--head-ink': ink, '--head-faint': ink3, '--head-rule': rule },
  } as CSSProperties;
  return (
    <>
      <p className="tiny faint setup__caption">{words.paper.head}</p>
      <div className="site-head" lang="ar" dir="rtl" style={colors}>
        <p className="site-head__day">{formatDate(now, zone, dates, 'full')}</p>
        <p className="site-head__name">
          <bdi>{name.trim() === '' ? words.paper.name : name}</bdi>
          <span className="site-head__dot" />
        </p>
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
