import type { PictureView } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';

/** The shapes a picture is cut to: 3:2, 16:9, square. */
type PictureShape = 'r32' | 'r169' | 'r11';

type PictureProps = {
  readonly picture: PictureView;
  readonly shape: PictureShape;
  /** '' where the headline beside it says the same. */
  readonly alt: string;
  readonly frame: Frame;
};

/** A picture that is loaded when it comes near. */
export function Picture({ picture, shape, alt, frame }: PictureProps) {
  return (
    <div class={`pic ${shape}`}>
      <img
        src={frame.pictureAddress(picture)}
        alt={alt}
        width={picture.widthPx}
        height={picture.heightPx}
        loading="lazy"
        decoding="async"
      />
    </div>
  );
}

/** The picture that a reader sees first: loaded at once, and from edge to edge on a phone. */
export function LeadPicture({ picture, shape, alt, frame }: PictureProps) {
  return (
    <div class={`pic ${shape} bleed`}>
      <img
        src={frame.pictureAddress(picture)}
        alt={alt}
        width={picture.widthPx}
        height={picture.heightPx}
        fetchpriority="high"
        decoding="async"
      />
    </div>
  );
}
