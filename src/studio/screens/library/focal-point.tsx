import { useEffect, useEffectEvent, useRef } from 'react';
import { type Picture, renditionAddress, titleOf } from '../../data/media.ts';
import { Keys } from '../../keys/key-caps.tsx';
import { useMediaWords } from './use-media-words.ts';

type Point = { readonly x: number; readonly y: number };
type Props = {
  readonly picture: Picture;
  /** Who looks may not move it. */
  readonly isFixed: boolean;
  readonly onMove: (to: Point) => void;
  /** Told once the point rests. */
  readonly onRest: () => void;
};

/** How high the picture is drawn at most. */
const HIGHEST_PX = 300;
/** A point that isn't moved for so long rests. */
const REST_MS = 800;

/** The arrows, as they point: a picture is not turned where reading runs to the left. */
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const FAR = 10;

const within = (percent: number): number => Math.min(100, Math.max(0, Math.round(percent)));

/** The whole picture, and the point in it that no crop may lose: moved by pointer, finger and arrows. */
export function FocalPoint({ picture, isFixed, onMove, onRest }: Props) {
  const { pane: words } = useMediaWords();
  const { focusX: x, focusY: y, widthPx, heightPx, ground } = picture;
  const frame = useRef<HTMLDivElement>(null);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rest = useEffectEvent(onRest);
  const move = (to: Point) => {
    if (isFixed) return;
    onMove(to);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => rest(), REST_MS);
  };
  useEffect(() => () => clearTimeout(resting.current), []);
  const moveTo = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined) return;
    move({
      x: within(((clientX - box.left) / box.width) * 100),
      y: within(((clientY - box.top) / box.height) * 100),
    });
  };
  const press = (event: React.KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? FAR : 1;
    move({ x: within(x + arrow.x * step), y: within(y + arrow.y * step) });
  };
  return (
    <div className="stack stack--tight">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the point in it is what the keyboard moves. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <div
        ref={frame}
        className={`focal${isFixed ? ' focal--fixed' : ''}`}
        dir="ltr"
        style={{
          aspectRatio: `${widthPx} / ${heightPx}`,
          maxInlineSize: (HIGHEST_PX * widthPx) / heightPx,
          ...(ground === null ? {} : { background: ground }),
        }}
        onClick={moveTo}
      >
        <Whole picture={picture} />
        {/* A slider of two ways, of which ARIA knows one: the value is that from the left, the words say both. */}
        <span
          className="focal__point"
          role="slider"
          tabIndex={0}
          aria-label={words.focus}
          aria-readonly={isFixed}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={x}
          aria-valuetext={words.focusAt(x, y)}
          style={{ insetInlineStart: `${x}%`, insetBlockStart: `${y}%` }}
          onKeyDown={press}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && moveTo(event)}
        />
      </div>
      <p className="unseen" aria-live="polite">
        {words.focusAt(x, y)}
      </p>
      {!isFixed && (
        <p className="hint focal__hint">
          {words.focusHint} <Keys names={['←', '→', '↑', '↓']} />
        </p>
      )}
    </div>
  );
}

/** Wide enough for the pane at two dots a pixel. */
const WHOLE_PX = 720;

function Whole({ picture }: { readonly picture: Picture }) {
  const width = picture.widths.findLast((one) => one <= WHOLE_PX) ?? picture.widths[0];
  return (
    <picture>
      {width !== undefined && <source type="image/avif" srcSet={renditionAddress(picture, width, 'avif')} />}
      <img
        className="focal__picture"
        src={width === undefined ? picture.address : renditionAddress(picture, width, 'jpeg')}
        alt={titleOf(picture)}
        draggable={false}
        decoding="async"
      />
    </picture>
  );
}
