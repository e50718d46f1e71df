import { focusShown } from '../../../base/focus.ts';
import { type Picture, renditionAddress } from '../../data/media.ts';
import { useMediaWords } from './use-media-words.ts';

/** The shapes that pictures are cut to: for networks, at the head of an article, in lists, and upright. */
const SHAPES = [
  { name: '1200×630', className: 'crops__wide' },
  { name: '16:9', className: 'crops__head' },
  { name: '1:1', className: 'crops__square' },
  { name: '4:5', className: 'crops__upright' },
] as const;

/** A crop is drawn so wide at most, at two dots a pixel. */
const CROP_PX = 320;

/** How the picture is cut in each shape, as pages cut it: the point is taken in the steps that they know. */
export function Crops({ picture }: { readonly picture: Picture }) {
  const { pane: words } = useMediaWords();
  const { focusX, focusY, address } = picture;
  const width = picture.widths.find((one) => one >= CROP_PX) ?? picture.widths.at(-1);
  const src = width === undefined ? address : renditionAddress(picture, width, 'webp');
  return (
    <section aria-label={words.crops}>
      <ul className="crops">
        {SHAPES.map(({ name, className }) => (
          <li key={name} className="crops__one">
            <img
              className={`crops__picture ${className}`}
              src={src}
              alt=""
              decoding="async"
              style={{ objectPosition: `${focusShown(focusX)}% ${focusShown(focusY)}%` }}
            />
            <bdi dir="ltr" className="tiny faint">
              {name}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
