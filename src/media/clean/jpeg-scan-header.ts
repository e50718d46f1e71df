import { must } from './clean-picture.ts';
import type { Component, Frame } from './jpeg-frame.ts';
import { PROGRESSIVE } from './jpeg-segment.ts';

/** A component that a scan brings, and the numbers of the tables by which it is coded. */
export type Scanned = { readonly component: Component; readonly dc: number; readonly ac: number };

/** What a scan brings, and the names of the tables that a decoder must have by then. */
export type ScanHeader = { readonly components: readonly Scanned[]; readonly tables: readonly string[] };

/** ITU T.81, B.2.3: which components a scan brings, and by which tables. */
export function readScanHeader(payload: Uint8Array, frame: Frame): ScanHeader {
  const count = payload[0] ?? 0;
  must(count >= 1 && count <= frame.components.length && payload.length === 4 + count * 2, 'a scan');
  const from = payload[1 + count * 2] ?? 0;
  const to = payload[2 + count * 2] ?? 0;
  const bits = payload[3 + count * 2] ?? 0;
  if (frame.kind === PROGRESSIVE) {
    must(from <= to && to <= 63 && (from > 0 ? count === 1 : to === 0), 'a band');
    must(bits >> 4 === 0 || bits >> 4 === (bits & 15) + 1, 'one bit at a time');
  } else must(from === 0 && to === 63 && bits === 0, 'all coefficients');
  const components = Array.from({ length: count }, (_, index): Scanned => {
    const id = payload[1 + index * 2];
    const tables = payload[2 + index * 2] ?? 0;
    const component = frame.components.find((each) => each.id === id);
    must(component !== undefined && tables >> 4 <= 3 && (tables & 15) <= 3, 'a component of the frame');
    return { component, dc: tables >> 4, ac: tables & 15 };
  });
  must(new Set(components.map(({ component }) => component)).size === count, 'each component once');
  const tables = components.flatMap(({ component, dc, ac }) => [
    `quantisation ${component.quantisation}`,
    ...(from === 0 ? [`dc ${dc}`] : []),
    ...(to > 0 ? [`ac ${ac}`] : []),
  ]);
  return { components, tables };
}
