import { Link } from '@tanstack/react-router';
import { Rhomb } from '../../components/rhomb/rhomb.tsx';
import { creditLine, type Picture, titleOf } from '../../data/media.ts';
import { isEnding } from './licence.ts';
import { Thumbnail } from './thumbnail.tsx';
import { useMediaWords } from './use-media-words.ts';

type Props = {
  readonly picture: Picture;
  readonly isCurrent: boolean;
  /** Which of all it is: most of them aren't drawn. */
  readonly place: number;
  readonly of: number;
};

/** A picture in the library: what it is, whose, how often it is used, and what it lacks. */
export function PictureCard({ picture, isCurrent, place, of }: Props) {
  const { card: words } = useMediaWords();
  const { id, alt, credit, uses, licensedUntil } = picture;
  const signs = [
    ...(credit === '' ? [words.noCredit] : []),
    ...(alt === '' ? [words.noAlt] : []),
    ...(isEnding(licensedUntil) ? [words.licenceEnds] : []),
  ];
  const said = [creditLine(picture), ...(uses > 0 ? [words.uses(uses)] : [])];
  return (
    <li className="pictures__cell" aria-posinset={place} aria-setsize={of}>
      <Link
        className="picture"
        id={`picture-${id}`}
        to="/media"
        search={(now) => ({ ...now, picture: id })}
        resetScroll={false}
        aria-current={isCurrent ? 'true' : undefined}
        activeOptions={{ exact: true, includeSearch: true }}
      >
        <Thumbnail picture={picture} />
        <span className="picture__text">
          <bdi className="picture__title">{titleOf(picture)}</bdi>
          <span className="picture__said faint">{said.filter((one) => one !== '').join(' · ')}</span>
        </span>
        {signs.length > 0 && (
          <span className="picture__signs">
            {signs.map((sign) => (
              <span key={sign} className="token token--bad">
                <Rhomb shape="missed" />
                {sign}
              </span>
            ))}
          </span>
        )}
      </Link>
    </li>
  );
}
