import { Menu } from '@mantine/core';
import type { CSSProperties, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { Icon } from '../../../components/icon/icon.tsx';
import { Path } from '../../../components/path/path.tsx';
import type { SettingsSection } from '../../../data/sections.ts';
import { useSay } from '../../../say.tsx';
import type { Place, Step } from './arranging.ts';

type Props = {
  readonly section: SettingsSection;
  readonly depth: number;
  readonly place: Place;
  readonly of: number;
  /** How many, as the paper writes numbers. */
  readonly articles: string;
  readonly isChosen: boolean;
  /** The one row that Tab comes to. */
  readonly isReachable: boolean;
  readonly isLifted: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly onGrip: (event: PointerEvent<HTMLElement>) => void;
  readonly onChoose: () => void;
  readonly onStep: (step: Step) => void;
  readonly mayStep: (step: Step) => boolean;
  readonly onAddBelow: () => void;
  readonly onDelete: () => void;
};

const STEPS = ['up', 'down', 'in', 'out'] as const satisfies readonly Step[];

/** A section in the tree: its handle, name, address and articles, and what can be done with it. */
export function SectionRow({ section, depth, place, of, articles, ...row }: Props) {
  const { sections: words } = useSay().settings;
  const { isChosen, isReachable, isLifted } = row;
  return (
    <div
      className={`tree__row${isChosen ? ' tree__row--chosen' : ''}${isLifted ? ' tree__row--lifted' : ''}`}
      role="treeitem"
      data-section={section.id}
      style={{ '--depth': depth } as CSSProperties}
      aria-level={depth + 1}
      aria-posinset={place.index + 1}
      aria-setsize={of}
      aria-selected={isChosen}
      tabIndex={isReachable ? 0 : -1}
      onFocus={row.onFocus}
      onKeyDown={row.onKeyDown}
      onClick={(event) => isOnTheRow(event) && row.onChoose()}
    >
      <span className="tree__grip" aria-hidden="true" onPointerDown={row.onGrip}>
        <Icon name="gripVertical" size="small" />
      </span>
      <span className="tree__name">
        <bdi>{section.name}</bdi>
      </span>
      <span className="tree__path faint" aria-hidden="true">
        <Path path={section.path} />
      </span>
      <span className="tree__count quiet">
        <span className="unseen">{words.articles}</span> {articles}
      </span>
      <Menu>
        <Menu.Target>
          <button
            type="button"
            className="icon-button"
            tabIndex={isReachable ? 0 : -1}
            aria-label={words.actsOn(section.name)}
          >
            <Icon name="dots" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={row.onChoose}>{words.change}</Menu.Item>
          <Menu.Item onClick={row.onAddBelow}>{words.addBelow}</Menu.Item>
          {STEPS.filter(row.mayStep).map((step) => (
            <Menu.Item key={step} onClick={() => row.onStep(step)}>
              {words.steps[step]}
            </Menu.Item>
          ))}
          <Menu.Item onClick={row.onDelete}>{words.delete}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** Neither on its handle or its button, nor in the menu, which lies elsewhere in the page and tells the row all the same. */
const isOnTheRow = ({ target, currentTarget }: MouseEvent): boolean =>
  target instanceof Element && currentTarget.contains(target) && target.closest('button, .tree__grip') === null;
