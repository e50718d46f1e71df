import type { PictureName } from './picture-name.ts';

type Made = PictureName['made'];

/** Rounding to whole pixels turns a size's proportions by so much of a pixel. */
const ROUNDING_PX = 1;

/**
 * Of the files of one picture in a folder, the one to take in: what was uploaded, else what is as good. Only where both
 * are gone a size of it: the largest of the same proportions as was asked for, because a size that is cut otherwise
 * shows something else, and because names such as `banner-728x90.jpg` and `banner-300x250.jpg` may be two pictures.
 */
export function chooseFile<File extends { readonly made: Made }>(asked: Made, files: readonly File[]): File | null {
  const best = files.find(({ made }) => made === 'original') ?? files.find(({ made }) => made === 'scaled');
  if (best !== undefined) return best;
  const alike = typeof asked === 'string' ? files : files.filter(({ made }) => isAlike(asked, made));
  return alike.toSorted((one, other) => area(other.made) - area(one.made))[0] ?? null;
}

const area = (made: Made): number => (typeof made === 'string' ? 0 : made.width * made.height);

function isAlike(wanted: { width: number; height: number }, made: Made): boolean {
  if (typeof made === 'string') return false;
  const [small, large] = wanted.width < made.width ? [wanted, made] : [made, wanted];
  if (large.width === 0) return small.width === 0;
  return Math.abs((large.height * small.width) / large.width - small.height) <= ROUNDING_PX;
}
