import { type Picture, renditionAddress } from '../../data/media.ts';

/** The widest that a thumbnail is drawn, at two dots a pixel. */
const WIDEST = 480;

/**
 * A picture in small, cut to its place and loaded when it comes near; its tone stands there before. It says nothing: the
 * words are beside it.
 */
export function Thumbnail({ picture, sizes = '210px' }: { readonly picture: Picture; readonly sizes?: string }) {
  const { address, widthPx, heightPx, focusX, focusY, ground } = picture;
  const [narrowest, ...others] = picture.widths;
  const widths = narrowest === undefined ? [] : [narrowest, ...others.filter((width) => width <= WIDEST)];
  const srcSet = (format: 'avif' | 'webp' | 'jpeg') =>
    widths.map((width) => `${renditionAddress(picture, width, format)} ${width}w`).join(', ');
  return (
    <span className="thumbnail" style={ground === null ? {} : { background: ground }}>
      <picture>
        {widths.length > 0 && (
          <>
            <source type="image/avif" srcSet={srcSet('avif')} sizes={sizes} />
            <source type="image/webp" srcSet={srcSet('webp')} sizes={sizes} />
          </>
        )}
        <img
          src={narrowest === undefined ? address : renditionAddress(picture, narrowest, 'jpeg')}
          alt=""
          width={widthPx}
          height={heightPx}
          loading="lazy"
          decoding="async"
          style={{ objectPosition: `${focusX}% ${focusY}%` }}
        />
      </picture>
    </span>
  );
}
