import { CROPS } from '../../../base/crops.ts';
import { focusShown } from '../../../base/focus.ts';
import { type Picture, renditionAddress } from '../../data/media.ts';
import { useMediaWords } from './use-media-words.ts';

/** The shapes in which pages of the site cut pictures by themselves (`site/components/picture/picture.css`). */
const IN_PAGES = [
  [16, 9],
  [3, 2],
  [1, 1],
] as const;

/** A crop is drawn so wide at most, at two dots a pixel. */
const CROP_PX = 320;

/** How the picture is cut: in files for those who show it elsewhere, exactly at the point, and in pages, near it. */
export function Crops({ picture }: { readonly picture: Picture }) {
  const { pane: words } = useMediaWords();
  const { focusX, focusY } = picture;
  return (
    <section className="crops" aria-label={words.crops}>
      <h3 className="crops__where tiny faint">{words.cropsElsewhere}</h3>
      <ul className="crops__all">
        <Crop picture={picture} shape={CROPS.card} name="1.91:1" at={`${focusX}% ${focusY}%`} />
        {[CROPS.wide, CROPS.classic, CROPS.square].map((shape) => (
          <Crop key={shape.join(':')} picture={picture} shape={shape} at={`${focusX}% ${focusY}%`} />
        ))}
      </ul>
      <h3 className="crops__where tiny faint">{words.cropsInPages}</h3>
      <ul className="crops__all crops__all--pages">
        {IN_PAGES.map((shape) => (
          <Crop
            key={shape.join(':')}
            picture={picture}
            shape={shape}
            at={`${focusShown(focusX)}% ${focusShown(focusY)}%`}
          />
        ))}
      </ul>
    </section>
  );
}

type CropProps = {
  readonly picture: Picture;
  readonly shape: readonly [wide: number, high: number];
  readonly name?: string;
  /** Where it looks, as CSS says it; crops that are files are cut in the same way. */
  readonly at: string;
};

function Crop({ picture, shape, name = shape.join(':'), at }: CropProps) {
  const width = picture.widths.find((one) => one >= CROP_PX) ?? picture.widths.at(-1);
  return (
    <li className="crops__one" style={{ flexGrow: shape[0] / shape[1] }}>
      <img
        className="crops__picture"
        src={width === undefined ? picture.address : renditionAddress(picture, width, 'webp')}
        alt=""
        decoding="async"
        style={{ aspectRatio: shape.join(' / '), objectPosition: at }}
      />
      <bdi dir="ltr" className="tiny faint">
        {name}
      </bdi>
    </li>
  );
}
