import type { VNode } from 'preact';
import type { PictureView } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { PLACES, type PlaceName } from './places.ts';
import { classesOf, type Source, sourcesOf } from './sources.ts';

type PictureProps = {
  readonly picture: PictureView;
  readonly place: PlaceName;
  /** '' where the headline beside it says the same. */
  readonly alt: string;
  readonly frame: Frame;
};

/** A picture that is loaded when it comes near. */
export function Picture({ picture, place, alt, frame }: PictureProps) {
  const { sources, src } = sourcesOf(picture, PLACES[place], frame);
  const { widthPx, heightPx } = picture;
  return (
    <div class={`pic ${PLACES[place].shape} ${classesOf(picture)}`.trimEnd()}>
      <Choice sources={sources}>
        <img src={src} alt={alt} width={widthPx} height={heightPx} loading="lazy" decoding="async" />
      </Choice>
    </div>
  );
}

/** The picture that a reader sees first: loaded at once, and from edge to edge on a phone. */
export function LeadPicture({ picture, place, alt, frame }: PictureProps) {
  const { sources, src } = sourcesOf(picture, PLACES[place], frame);
  const { widthPx, heightPx } = picture;
  return (
    <div class={`pic ${PLACES[place].shape} bleed ${classesOf(picture)}`.trimEnd()}>
      <Choice sources={sources}>
        <img src={src} alt={alt} width={widthPx} height={heightPx} fetchpriority="high" decoding="async" />
      </Choice>
    </div>
  );
}

/** What a browser may have instead of what stands in the `img`; nothing around it where there is nothing to choose. */
function Choice({ sources, children }: { sources: readonly Source[]; children: VNode }) {
  if (sources.length === 0) return children;
  return (
    <picture>
      {sources.map(({ type, srcset, sizes }) => (
        <source key={type} type={type} srcset={srcset} sizes={sizes} />
      ))}
      {children}
    </picture>
  );
}
