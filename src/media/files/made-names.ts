/*
 * How WordPress names the files that it makes of an upload (wp-includes/media.php, wp-admin/includes/image.php), and how
 * plug-ins name theirs: of `قارب.jpg` it makes `قارب-scaled.jpg` where that is large and `قارب-rotated.jpg` where it has
 * to be turned, `قارب-300x200.jpg` for a place on a page (`قارب-300x200@2x.jpg` for dense screens), and a number of a time
 * stands where somebody edited it in the library (`قارب-e1581234567890.jpg`). `قارب.jpg.webp` is a copy of another kind.
 */
const ENDING = /\.[^./]+$/;
const COPY = /(\.(?:jpe?g|png|gif))\.(?:webp|avif)$/i;
const DENSE = /(?<=[^/])@2x$/;
const SIZE = /(?<=[^/])-(\d{1,5})x(\d{1,5})(@2x)?$/;
const SMALLER_OR_TURNED = /(?<=[^/])-(?:scaled|rotated)$/;
const CHANGED = /(?<=[^/])(?:-(?:scaled|rotated)|-e\d{10,14})+$/;

/** Width and height in pixels. */
export type Size = { readonly width: number; readonly height: number };

/** The size of which a file's name tells; null where it tells of none. */
export function sizeIn(name: string): Size | null {
  const [, width, height, isDense] = SIZE.exec(partsOf(name).stem) ?? [];
  if (width === undefined) return null;
  const times = isDense === undefined ? 1 : 2;
  return { width: Number(width) * times, height: Number(height) * times };
}

/** Whether a file is the whole picture, and yet not what was uploaded: smaller, turned, or of another kind. */
export const isAsGood = (name: string): boolean =>
  sizeIn(name) === null && (COPY.test(name) || SMALLER_OR_TURNED.test(partsOf(name).stem));

/**
 * The name of what was uploaded, from that of anything made of it. `x@2x.jpg` and `x-1.jpg` are uploads of their own.
 *
 * @example uploadOf('x-e1581234567890-300x200.jpg.webp') // 'x.jpg'
 */
export function uploadOf(name: string): string {
  const { stem, ending } = partsOf(name);
  return stem.replace(SIZE, '').replace(CHANGED, '') + ending;
}

/**
 * The names under which a picture may be kept of which a file has this one, the likeliest first: its own, then those of
 * what it may have been made from. Names may have folders before them.
 *
 * @param kinds endings that the upload may have besides, without their dots
 * @example originalsOf('x-300x200.jpg') // ['x-300x200.jpg', 'x.jpg', 'x-scaled.jpg', 'x-rotated.jpg']
 */
export function originalsOf(name: string, kinds: readonly string[] = []): readonly string[] {
  const { stem, ending } = partsOf(name);
  const whole = stem.replace(SIZE, '').replace(DENSE, '');
  const upload = whole.replace(CHANGED, '');
  const stems = [stem, whole, upload, `${upload}-scaled`, `${upload}-rotated`];
  // What was edited may be large as well.
  if (!SMALLER_OR_TURNED.test(whole)) stems.push(`${whole}-scaled`);
  const endings = new Set([ending, ...kinds.map((kind) => `.${kind}`)]);
  return [...new Set([name, ...[...endings].flatMap((one) => stems.map((each) => each + one))])];
}

/** A name and the ending of its upload. */
function partsOf(name: string): { readonly stem: string; readonly ending: string } {
  const plain = name.replace(COPY, '$1');
  const ending = ENDING.exec(plain)?.[0] ?? '';
  return { stem: plain.slice(0, plain.length - ending.length), ending };
}
