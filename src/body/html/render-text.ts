import { isolates, unbroken } from '../../arabic/typography/index.ts';
import { isAbsolute } from '../addresses.ts';
import type { Direction, Inline, LinkMark, Mark } from '../blocks.ts';
import { attribute, escapeText } from './trusted.ts';

/** A pair of tags; pairs with one key that follow each other are one. */
type Tag = { readonly key: string; readonly open: string; readonly close: string };
/** A stretch of text with what is around it, outermost first. */
type Stretch = { readonly text: string; readonly tags: readonly Tag[] };

const ELEMENTS = { strong: 'strong', em: 'em', strike: 's', sub: 'sub', sup: 'sup' } as const;
const BREAK = '\n';

/**
 * Running text as HTML. Latin runs are isolated with `<bdi>`, so that the marks and numbers beside them stay in
 * place; a run over several marks is isolated as a whole. In a text that runs left to right nothing needs it.
 */
export function renderInlines(inlines: readonly Inline[], dir: Direction | null): string {
  const stretches = inlines.flatMap((inline): Stretch[] => {
    if (inline.type === 'legacyInline') return [];
    if (inline.type === 'hardBreak') return [{ text: BREAK, tags: [] }];
    return [{ text: inline.text.replace(/\n/g, ' '), tags: (inline.marks ?? []).map(tagOf) }];
  });
  return joined(dir === 'ltr' ? stretches : isolated(stretches));
}

/** A plain text of ours (a credit, a title) as HTML, its Latin runs isolated. */
export const renderText = (text: string): string => joined(isolated([{ text: text.replace(/\n/g, ' '), tags: [] }]));

/** Cuts the stretches at the ends of Latin runs, and puts an isolate around each run. */
function isolated(stretches: readonly Stretch[]): readonly Stretch[] {
  // A text with a language of its own is isolated by its mark, as code is, and belongs to no run.
  const looked = stretches.map(({ text, tags }) => (tags.some(isIsolate) ? BREAK.repeat(text.length) : text)).join('');
  const runs = isolates(looked);
  if (runs.length === 0) return stretches;

  const cut: Stretch[] = [];
  let at = 0;
  let next = 0;
  let inRun: Stretch[] = [];
  for (const { text, tags } of stretches) {
    const end = at + text.length;
    while (at < end) {
      const run = runs[next];
      const isIn = run !== undefined && at >= run.start;
      const to = Math.min(end, run === undefined ? end : isIn ? run.end : run.start);
      const stretch = { text: text.slice(at - (end - text.length), to - (end - text.length)), tags };
      if (isIn) inRun.push(stretch);
      else cut.push(stretch);
      at = to;
      if (run === undefined || at < run.end) continue;
      for (const one of wrapped(inRun, next)) cut.push(one);
      inRun = [];
      next++;
    }
  }
  return cut;
}

/** The stretches of one run with an isolate around, inside of the tags that all of them share. */
function wrapped(run: readonly Stretch[], number: number): readonly Stretch[] {
  const [first] = run;
  if (first === undefined) return run;
  const shared = run.reduce((most, { tags }) => sharedTags(tags, first.tags, most), first.tags.length);
  const isLatin = run.some(({ text }) => /\p{Script=Latin}/u.test(text));
  const isolate: Tag = { key: `run ${number}`, open: isLatin ? '<bdi lang="en">' : '<bdi>', close: '</bdi>' };
  return run.map(({ text, tags }) => ({ text, tags: tags.toSpliced(shared, 0, isolate) }));
}

/** Writes stretches, leaving open what the next one has around it too. */
function joined(stretches: readonly Stretch[]): string {
  let html = '';
  let open: readonly Tag[] = [];
  for (const { text, tags } of stretches) {
    const kept = sharedTags(open, tags, open.length);
    html += closing(open.slice(kept));
    for (const tag of tags.slice(kept)) html += tag.open;
    html += text === BREAK ? '<br>' : wholeNumbers(text);
    open = tags;
  }
  return html + closing(open);
}

/** Text as HTML in which a score or a range stays on one line. */
function wholeNumbers(text: string): string {
  let html = '';
  let at = 0;
  for (const { start, end } of unbroken(text)) {
    html += `${escapeText(text.slice(at, start))}<span class="whole">${text.slice(start, end)}</span>`;
    at = end;
  }
  return html + escapeText(text.slice(at));
}

const closing = (tags: readonly Tag[]) =>
  tags
    .toReversed()
    .map((tag) => tag.close)
    .join('');

function sharedTags(some: readonly Tag[], others: readonly Tag[], most: number): number {
  let shared = 0;
  while (shared < most && shared < some.length && some[shared]?.key === others[shared]?.key) shared++;
  return shared;
}

const isIsolate = ({ open }: Tag) => open.includes('<bdi');

function tagOf(mark: Mark): Tag {
  const key = JSON.stringify(mark);
  switch (mark.type) {
    case 'link':
      return { key, open: `<a${attribute('href', mark.attrs.href)}${attribute('rel', relOf(mark))}>`, close: '</a>' };
    case 'language': {
      const { lang, dir } = mark.attrs;
      return { key, open: `<bdi${attribute('lang', lang)}${attribute('dir', dir)}>`, close: '</bdi>' };
    }
    case 'code':
      return { key, open: '<code><bdi>', close: '</bdi></code>' };
    default:
      return { key, open: `<${ELEMENTS[mark.type]}>`, close: `</${ELEMENTS[mark.type]}>` };
  }
}

/** A page that a link leads to learns nothing through it; what its source said of it is kept. */
function relOf({ attrs: { href, relation } }: LinkMark): string | null {
  const isOutside = isAbsolute(href) && !/^(mailto|tel):/i.test(href);
  return [isOutside ? 'noopener' : '', relation ?? ''].filter((one) => one !== '').join(' ') || null;
}
