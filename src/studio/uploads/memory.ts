/*
 * What this device remembers of uploads that were begun: after the page was loaded anew, or the browser was closed, the
 * same file goes on where it was cut. It holds names of files and ids that are worth something to their owner alone.
 */

/** As long as the server keeps an upload that nobody goes on with (docs/media.md). */
const KEPT_MS = 24 * 3_600_000;

const KEPT_AS = 'studio-uploads';
const TAB_KEPT_AS = 'studio-uploads-tab';

/** An upload that was begun and isn't over. */
type Begun = {
  /** What tells the file from others: its name, size, and when it was changed. */
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Bytes that had come when it was last heard of. */
  readonly sent: number;
  readonly heardAt: number;
  /** The tab that sends it: what another one sends wasn't cut off here. */
  readonly tab: string;
};

/** What tells a file from others, after the page was loaded anew too. */
export const markOf = ({ name, size, lastModified }: File): string => `${name}|${size}|${lastModified}`;

/** This tab, also after it was loaded anew. */
function thisTab(): string {
  const known = sessionStorage.getItem(TAB_KEPT_AS);
  if (known !== null) return known;
  const made = crypto.randomUUID();
  sessionStorage.setItem(TAB_KEPT_AS, made);
  return made;
}

function all(): readonly Begun[] {
  const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]');
  const oldest = Date.now() - KEPT_MS;
  return Array.isArray(kept) ? kept.filter((one: Begun) => one.heardAt > oldest) : [];
}

const keep = (begun: readonly Begun[]) => localStorage.setItem(KEPT_AS, JSON.stringify(begun));

/** What was begun with a file before. */
export const begunWith = (file: string): Begun | undefined => all().find((one) => one.file === file);

/** What this tab was sending when its page went away. */
export const cutInThisTab = (): readonly Begun[] => all().filter(({ tab }) => tab === thisTab());

/** Remembers an upload, and how far it has come. */
export const remember = (begun: Omit<Begun, 'tab' | 'heardAt'>): void =>
  keep([...all().filter(({ file }) => file !== begun.file), { ...begun, heardAt: Date.now(), tab: thisTab() }]);

/** An upload that is over, or given up. */
export const forget = (mark: string): void => keep(all().filter(({ file }) => file !== mark));
