import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Icon } from '../../components/icon/icon.tsx';
import { Note } from '../../components/note/note.tsx';
import { Rhomb, type RhombShape } from '../../components/rhomb/rhomb.tsx';
import { type Picture, type PictureUse, pictureQuery, titleOf } from '../../data/media.ts';
import { meQuery } from '../../data/session.ts';
import { siteQuery } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { Crops } from './crops.tsx';
import { DescriptionFields } from './description-fields.tsx';
import { FocalPoint } from './focal-point.tsx';
import { PictureActs } from './picture-acts.tsx';
import { useDescribing } from './use-describing.ts';
import { useMediaWords } from './use-media-words.ts';
import './picture-pane.css';

type Props = { readonly pictureId: number; readonly onGone: () => void };

/** One picture: what its crops keep, what is said of it, where it is used, and what may be done with it. */
export function PicturePane({ pictureId, onGone }: Props) {
  const words = useMediaWords();
  const { data } = useSuspenseQuery(pictureQuery(pictureId));
  const { picture, mayDescribe, isOwed, uses } = data;
  const describing = useDescribing(picture, { isOwed, isTheirs: mayDescribe });
  const { draft, givenBack, change, save } = describing;
  const shown: Picture = { ...picture, ...draft };
  return (
    <div className="stack">
      <div className="stack stack--tight">
        <div className="picture-pane__head">
          <h2 className="picture-pane__title">
            <bdi>{titleOf(picture)}</bdi>
          </h2>
          <SaveState describing={describing} />
        </div>
        <p className="row row--wrap tiny faint">
          <bdi className="picture-pane__file">{picture.name}</bdi>
          <Measures picture={picture} />
          <a className="link push" href={picture.address} download={picture.name}>
            {words.pane.download}
          </a>
        </p>
      </div>
      <FocalPoint
        picture={shown}
        isFixed={!mayDescribe}
        onMove={({ x, y }) => change({ focusX: x, focusY: y })}
        onRest={() => save(words.pane.focusSaved)}
      />
      <Crops picture={shown} />
      {!mayDescribe && <WhoDescribes />}
      <DescriptionFields
        picture={shown}
        isFixed={!mayDescribe}
        isOwed={isOwed}
        givenBack={givenBack}
        onChange={change}
        onLeave={(changes) => save(words.pane.described, changes)}
      />
      <Uses uses={uses} />
      <PictureActs picture={picture} isOwed={isOwed} uses={uses} onGone={onGone} />
    </div>
  );
}

/** Why nothing can be typed, and who may: readers see what would be changed. */
function WhoDescribes() {
  const say = useSay();
  const { pane: words } = useMediaWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const roles = say.list([say.roles.editor[me.roleForm], say.roles.administrator[me.roleForm]]);
  return <Note tone="know">{words.mayNotDescribe(roles)}</Note>;
}

/** As it is kept: never wider than pages need it. */
function Measures({ picture: { widthPx, heightPx, sizeBytes } }: { readonly picture: Picture }) {
  const { size } = useMediaWords();
  return (
    <>
      <bdi dir="ltr">
        {widthPx}×{heightPx}
      </bdi>
      <span>{size(sizeBytes)}</span>
    </>
  );
}

/** Where what is typed has come to. */
function SaveState({ describing }: { readonly describing: ReturnType<typeof useDescribing> }) {
  const { pane: words } = useMediaWords();
  const { moments } = useSay();
  const { data: site } = useSuspenseQuery(siteQuery);
  const { savedAt, isSaving, hasFailed, isUnsaved, save } = describing;
  return (
    <span className="picture-pane__saved tiny" role="status">
      {isSaving ? (
        <span className="faint">{words.saving}</span>
      ) : hasFailed ? (
        <>
          <span className="bad">{words.unsaved}</span>
          <Button className="button--small" onClick={() => save(words.described)}>
            {words.save}
          </Button>
        </>
      ) : (
        savedAt !== null &&
        !isUnsaved && (
          <span className="row good">
            <Icon name="check" size="small" />
            {words.saved(moments.time(savedAt, site))}
          </span>
        )
      )}
    </span>
  );
}

const SIGNS: Readonly<Record<PictureUse['standing'], RhombShape>> = {
  live: 'solid',
  scheduled: 'clock',
  draft: 'dashed',
};

/** Where a picture stands: what readers see leads there, what they don't see yet is only named. */
function Uses({ uses }: { readonly uses: readonly PictureUse[] }) {
  const { uses: words } = useMediaWords();
  return (
    <section className="stack stack--tight">
      <h3 className="label">{words.title}</h3>
      {uses.length === 0 ? (
        <p className="small faint">{words.none}</p>
      ) : (
        <ul className="uses">
          {uses.map(({ thing, id, place, name, address, standing }) => (
            <li key={`${thing}-${id}-${place}`} className="uses__one small">
              <Rhomb shape={SIGNS[standing]} />
              {standing === 'live' && address !== null ? (
                <a className="link" href={address} target="_blank" rel="noreferrer">
                  <bdi>{name || words.untitled}</bdi>
                </a>
              ) : (
                <bdi>{name || words.untitled}</bdi>
              )}
              <span className="tiny faint">
                {words.places[place]}
                {standing !== 'live' && ` · ${words.standings[standing]}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
