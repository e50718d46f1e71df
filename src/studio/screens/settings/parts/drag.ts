import type { PointerEvent as ReactPointerEvent } from 'react';

/** Where the pointer is, in the window. */
export type Point = { readonly x: number; readonly y: number };

type Handlers = {
  /** The pointer is there; it began at `from`. */
  readonly onMove: (at: Point, from: Point) => void;
  /** It was let go there. Not called where it only pressed. */
  readonly onDrop: () => void;
  /** Let go by Escape, or taken away by the system. */
  readonly onCancel: () => void;
};

/** From here on it is a drag and no press. */
const SLACK_PX = 4;
/** So near to the edge the page goes along, by as much at each move. */
const EDGE_PX = 56;
const SCROLL_PX = 14;

/**
 * Follows a pointer that went down on a handle, until it is let go: a mouse, a pen or a finger. Everything that can be
 * dragged can be moved by keys and by a menu too (WCAG 2.5.7).
 */
export function startDrag(event: ReactPointerEvent<Element>, { onMove, onDrop, onCancel }: Handlers): void {
  if (event.button !== 0) return;
  const from = { x: event.clientX, y: event.clientY };
  let isDragging = false;
  const over = new AbortController();
  const { signal } = over;
  const handle = event.currentTarget;
  handle.setPointerCapture(event.pointerId);
  const end = (done: () => void) => () => {
    over.abort();
    if (isDragging) done();
  };
  const move = ({ clientX: x, clientY: y }: PointerEvent) => {
    isDragging ||= Math.hypot(x - from.x, y - from.y) > SLACK_PX;
    if (!isDragging) return;
    if (y < EDGE_PX) window.scrollBy(0, -SCROLL_PX);
    if (y > window.innerHeight - EDGE_PX) window.scrollBy(0, SCROLL_PX);
    onMove({ x, y }, from);
  };
  const cancel = end(onCancel);
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', end(onDrop), { signal });
  window.addEventListener('pointercancel', cancel, { signal });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && cancel(), { signal });
}
