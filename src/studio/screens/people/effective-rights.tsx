import { Icon } from '../../components/icon/icon.tsx';
import type { Grant, Rights } from '../../data/rights.ts';
import type { Section } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { holdsIn, placesIn, sectionsNamed, trailOf } from './places.ts';
import './effective-rights.css';

/** The acts that are shown, from a writer's to an administrator's. */
const SHOWN = [
  ...['article.save', 'article.approve', 'article.publish', 'article.correct', 'article.withdraw'],
  ...['section.edit', 'site.edit', 'person.invite', 'person.grant', 'audit.see'],
] as const;

/** An act that is shown. */
export type ShownAct = (typeof SHOWN)[number];

/** More columns than these don't fit beside the list: then the sections of each act are named instead. */
const COLUMNS = 3;

type Props = {
  readonly may: Rights;
  readonly grants: readonly Grant[];
  readonly sections: readonly Section[];
};

/** What the roles really allow, act by act, in each section that they name and in all others. */
export function EffectiveRights({ may, grants, sections }: Props) {
  const say = useSay();
  const { people: words } = say;
  const all = sectionsNamed(grants, sections);
  const named = all.length > COLUMNS ? [] : all;
  const rest = all.length > COLUMNS ? words.within : all.length === 0 ? words.wholePaper : words.elsewhere;
  return (
    <table className="table rights">
      <caption className="label rights__title">{words.mayDo}</caption>
      <thead>
        <tr>
          <th scope="col">{words.act}</th>
          {named.map(({ id, name }) => (
            <th key={id} scope="col">
              <bdi>{name}</bdi>
            </th>
          ))}
          <th scope="col">{rest}</th>
        </tr>
      </thead>
      <tbody>
        {SHOWN.map((act) => {
          const within = may[act];
          return (
            <tr key={act}>
              <th scope="row">{words.acts[act]}</th>
              {named.map((section) => (
                <Mark key={section.id} is={within !== undefined && holdsIn(within, trailOf(section, sections))} />
              ))}
              {named.length < all.length && within !== undefined ? (
                <td className="good">{placesIn(within, sections, say)}</td>
              ) : (
                <Mark is={within === null} />
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Mark({ is }: { readonly is: boolean }) {
  const { people: words } = useSay();
  return (
    <td className={is ? 'good' : 'rights__no'}>
      <Icon name={is ? 'check' : 'minus'} size="small" />
      <span className="unseen">{is ? words.yes : words.no}</span>
    </td>
  );
}
