import type { HealthPart } from '../../data/health.ts';

/** Which share the headline's figure is of the whole, from 0 to 1; null where it is no share of anything. */
export function fillOf(part: HealthPart): number | null {
  if (part.measured === null) return null;
  switch (part.part) {
    case 'disk':
      return share(part.measured.totalBytes - part.measured.freeBytes, part.measured.totalBytes);
    case 'search':
      return part.measured.live === 0 ? null : share(part.measured.indexed, part.measured.live);
    case 'database':
    case 'schedule':
    case 'outbox':
    case 'pictures':
    case 'mail':
    case 'clock':
    case 'pages':
      return null;
    default:
      return part satisfies never;
  }
}

const share = (of: number, all: number): number => (all === 0 ? 0 : Math.min(1, of / all));
