import { viewOf } from './byte-view.ts';
import { must } from './clean-picture.ts';
import { segment } from './jpeg-segment.ts';

/** A colour of a picture: how finely it is sampled, and by which steps its numbers were made coarser. */
export type Component = { readonly id: number; readonly h: number; readonly v: number; readonly quantisation: number };

/** What a picture is, before any of its dots. */
export type Frame = {
  /** The marker: how its coefficients are coded. */
  readonly kind: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly components: readonly Component[];
  readonly segment: Uint8Array;
};

/** ITU T.81, B.2.2, for pictures of eight bits in grey or in three colours. */
export function readFrame(kind: number, payload: Uint8Array): Frame {
  const view = viewOf(payload);
  const heightPx = view.getUint16(1);
  const widthPx = view.getUint16(3);
  const count = view.getUint8(5);
  must(view.getUint8(0) === 8 && heightPx > 0 && widthPx > 0, 'eight bits, and a size');
  must((count === 1 || count === 3) && payload.length === 6 + count * 3, 'grey or three colours');
  const components = Array.from({ length: count }, (_, index): Component => {
    const at = 6 + index * 3;
    const sampling = view.getUint8(at + 1);
    return { id: view.getUint8(at), h: sampling >> 4, v: sampling & 15, quantisation: view.getUint8(at + 2) };
  });
  for (const { h, v, quantisation } of components)
    must(h >= 1 && h <= 4 && v >= 1 && v <= 4 && quantisation <= 3, 'a component');
  must(new Set(components.map(({ id }) => id)).size === count, 'components that are told apart');
  return { kind, widthPx, heightPx, components, segment: segment(kind, payload) };
}
