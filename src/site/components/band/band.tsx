import type { ComponentChildren } from 'preact';
import type { SectionBranch } from '../../../newsroom/index.ts';
import { hrefOf } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { Isolated } from '../isolated/isolated.tsx';

type BandProps = { readonly section: SectionBranch; readonly frame: Frame; readonly children: ComponentChildren };

/** A section on the front page: its name, those below it, the way to all of it, and its cards. */
export function SectionBand({ section, frame: { say }, children }: BandProps) {
  const id = `section-${section.id}`;
  return (
    <section class="band" aria-labelledby={id}>
      <div class="wrap">
        <div class="band__head">
          <h2 id={id}>
            <Isolated text={section.name} />
          </h2>
          {section.below.length > 0 && (
            <ul>
              {section.below.map(({ id: belowId, name, address }) => (
                <li key={belowId}>
                  <a href={hrefOf(address)}>
                    <Isolated text={name} />
                  </a>
                </li>
              ))}
            </ul>
          )}
          <a class="all" href={hrefOf(section.address)} aria-label={say.allOf(section.name)}>
            {say.allOfSection}
          </a>
        </div>
        {children}
      </div>
    </section>
  );
}
