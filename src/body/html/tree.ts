/*
 * Longer than a file should be, for one reason: the builder is one state machine, and its moves (open, close, text,
 * shortcode, comment) read and write the same few variables.
 */
import type { Note } from '../remarks.ts';
import { legible } from '../running-text.ts';
import { hasClass, isHidden, LITERAL_BRACKET } from './attributes.ts';
import * as elements from './elements.ts';
import {
  type Branch,
  CITE,
  CREDIT,
  LOOSE,
  NAME,
  type Node,
  OWN_WORDS,
  SHORTCODE,
  SOURCE,
  UNSEEN,
  WORD_MARKER,
} from './nodes.ts';
import { languageOf, linkOf, marksOf, openMarks } from './open-marks.ts';
import {
  buttonAddressOf,
  buttonWordsOf,
  headingNameOf,
  hidesWords,
  isSpacing,
  meaningOf,
  wordsShown,
} from './shortcode-meanings.ts';
import { closedShortcodes, type ShortcodeTag, shortcodeReader } from './shortcodes.ts';
import { type Attributes, readTokens } from './tokens.ts';
import { blockCommentOf, galleryNumbersOf, meaningOfEmpty, pictureNumberOf } from './wordpress-blocks.ts';

/** Deepest nesting of blocks; what is deeper is kept as text of what stands at this depth. */
const DEPTH_LIMIT = 64;

/** Past the limit there is still room for what must not be shown. */
const SPARE_DEPTH = 20;

/** More comments of the block editor open at once than any post has. */
const OPEN_COMMENTS_LIMIT = 100;

const NONE: Attributes = new Map();

/** What the builder of the tree is given beside the source. */
export type TreeReading = {
  readonly note: Note;
  /** Where a link leads now; null where it is written. */
  readonly leadsTo: (href: string) => string | null;
  /** Whether a name in brackets, alone on its line, is a shortcode's. */
  readonly isProgramName: (name: string) => boolean;
};

/**
 * Builds the blocks of HTML source, in time and room linear in its length, whatever it holds.
 *
 * Simpler than a browser's tree (HTML §13.2.6) where that makes no difference to a text: words in a table but
 * outside of its cells stay where they stand, and elements of running text are marks of words, not branches.
 */
export function treeOf(html: string, { note, leadsTo, isProgramName }: TreeReading): Branch {
  /** Texts of such a source are as they may stand in a body: only an entity could bring what may not. */
  const isPlain = !html.includes('&') && legible(html) === html;
  const source = isPlain
    ? html
    : html
        .toWellFormed()
        .replaceAll(LITERAL_BRACKET, '')
        .replace(/&#(?:91|x5b);/gi, LITERAL_BRACKET);
  const closed = closedShortcodes(source);
  const partsOf = shortcodeReader(closed, isProgramName);
  const root: Branch = { kind: 'element', name: 'root', attributes: NONE, children: [] };
  /** The open branches, each with the tag name that closes it. */
  const stack: { branch: Branch; tag: string }[] = [];
  /** Blocks opened beyond the limit, whose end tags must close nothing. */
  let tooDeep = 0;
  const marks = openMarks();
  /** Where the open link leads as its source says it; null where it only leads to a larger form of the picture in it. */
  let written: string | null = null;
  /** The picture that an open block comment has named by number, until a picture takes it. */
  let announced: number | null = null;
  /** Open block comments, with how much had been added when each was opened. */
  const comments: { inside: string; name: string; added: number }[] = [];
  let added = 0;

  const top = () => stack.at(-1)?.branch ?? root;
  const add = (node: Node) => {
    added++;
    top().children.push(node);
  };
  const boundary = () => top().children.push(BOUNDARY);

  const isInside = (...names: readonly string[]) => stack.some(({ branch }) => names.includes(branch.name));
  /** Where in the stack the innermost open one of the tags is, unless something it can't be closed across comes first. */
  const openAt = (tags: ReadonlySet<string>, within: ReadonlySet<string>): number => {
    for (let at = stack.length - 1; at >= 0; at--) {
      const open = stack[at];
      if (open === undefined || tags.has(open.tag)) return at;
      if (within.has(open.tag) || elements.ASIDE.has(open.tag)) return -1;
    }
    return -1;
  };
  const popTo = (depth: number) => {
    while (stack.length > depth) {
      const left = stack.pop();
      if (left !== undefined && elements.SCOPES.has(left.tag)) marks.leaveScope(stack.length);
      else marks.leaveBlock(stack.length);
    }
  };
  const endOpen = (tags: ReadonlySet<string>, within: ReadonlySet<string>) => {
    const at = openAt(tags, within);
    if (at !== -1) popTo(at);
  };

  const push = (name: string, tag: string, attributes: Attributes) => {
    const isBlock = elements.BLOCKS.has(name);
    if (stack.length >= (isBlock ? DEPTH_LIMIT : DEPTH_LIMIT + SPARE_DEPTH)) {
      note('deep', name);
      boundary();
      if (isBlock) tooDeep++;
      return;
    }
    const branch: Branch = { kind: 'element', name, attributes, children: [] };
    add(branch);
    stack.push({ branch, tag });
    const language = languageOf(attributes);
    // A block's own direction is its attribute; only the language has to be carried by its words.
    if (language?.type === 'language' && language.attrs.lang !== null)
      marks.open(`(${tag})`, stack.length, [{ type: 'language', attrs: { lang: language.attrs.lang, dir: null } }]);
  };

  const openBlock = (name: string, attributes: Attributes) => {
    const parts = elements.TABLE_PARTS.get(name);
    if (parts !== undefined) {
      endOpen(parts, TABLE);
      push(name, name, attributes);
      return;
    }
    endOpen(PARAGRAPH, elements.SCOPES);
    if (elements.HEADINGS.has(name) && elements.HEADINGS.has(top().name)) popTo(stack.length - 1);
    const ended = elements.ENDS.get(name);
    if (ended !== undefined) endOpen(ended.ends, ended.within);
    push(name, name, attributes);
  };

  const closeBlock = (name: string) => {
    if (tooDeep > 0) {
      tooDeep--;
      boundary();
      return;
    }
    const tags = elements.HEADINGS.has(name) ? elements.HEADINGS : (ALONE.get(name) ?? new Set([name]));
    const at = openAt(tags, elements.TABLE_PARTS.has(name) || name === 'table' ? TABLE_ITSELF(name) : elements.SCOPES);
    if (at !== -1) popTo(at);
    else boundary();
  };

  const openInline = (name: string, attributes: Attributes) => {
    if (name === 'a') {
      // A link in a link closes the outer one (HTML §13.2.6.4.7).
      if (marks.depthOf('a') !== -1) closeInline('a');
      const href = attributes.get('href');
      const link = href === undefined ? null : linkOf(leadsTo(href) ?? href, attributes.get('rel') ?? '');
      if (href !== undefined && link === null && href.trim() !== '') note('link', href.trim());
      // WordPress's own page of one picture.
      written = /\battachment\b/.test(attributes.get('rel') ?? '') ? null : (href ?? null);
      marks.open(name, stack.length, [...(link === null ? [] : [link]), ...marksOf(name, attributes)]);
      return;
    }
    if (name === 'q') characters('«');
    marks.open(name, stack.length, marksOf(name, attributes));
  };
  const closeInline = (name: string) => {
    const opened = marks.depthOf(name);
    const at = stack.findLastIndex(({ branch, tag }) => tag === name && !elements.BLOCKS.has(branch.name));
    // Of a branch made from an element of running text and such an element itself, the later opened one is closed.
    if (at !== -1 && opened <= at) popTo(at);
    else if (opened !== -1) {
      if (name === 'q') characters('»');
      marks.close(name);
    } else marks.close(name);
  };

  const characters = (text: string) => {
    const last = top().children.at(-1);
    const inForce = marks.marks();
    const read = isPlain ? text : legible(withBrackets(text));
    if (read === '') return;
    if (last?.kind === 'text' && last.marks === inForce) last.text += read;
    else if (read.trim() === '') top().children.push({ kind: 'text', text: read, marks: inForce });
    else add({ kind: 'text', text: read, marks: inForce });
  };

  const picture = (attributes: Attributes) => {
    if (isHidden(attributes)) {
      note('aside', 'img', attributes.get('alt') ?? '');
      return;
    }
    const isLinked = marks.marks().some((mark) => mark.type === 'link');
    add({ kind: 'picture', attributes, number: announced, link: isLinked ? written : null });
    announced = null;
  };

  const legacyShortcode = (tag: ShortcodeTag) => add({ kind: 'shortcode', name: tag.name, source: tag.source });

  const shortcode = (tag: ShortcodeTag) => {
    const meaning = meaningOf(tag.name);
    const closes = tag.form === 'close';
    switch (meaning) {
      case null:
        if (!closes) note('shortcode', tag.name);
        legacyShortcode(tag);
        return;
      case 'adornment': {
        if (closes) return closeInline(SHORTCODE(tag.name));
        openLink(tag);
        if (hidesWords(tag.attributes, false)) legacyShortcode(tag);
        return;
      }
      case 'button': {
        if (closes) return closeInline(SHORTCODE(tag.name));
        const words = buttonWordsOf(tag.attributes);
        if (words !== '') {
          openBlock('p', NONE);
          openLink(tag);
          characters(words);
          closeInline(SHORTCODE(tag.name));
          closeBlock('p');
        }
        if (closed.has(tag.name)) openLink(tag);
        return;
      }
      case 'heading':
        boundary();
        if (closes) closeBlock(SHORTCODE('heading'));
        else if (closed.has(tag.name)) push(headingNameOf(tag.attributes), SHORTCODE('heading'), NONE);
        return;
      case 'frame': {
        boundary();
        if (closes) return;
        const shown = wordsShown(tag.name, tag.attributes);
        for (const { as, text } of shown) {
          openBlock(as === 'heading' ? 'h3' : 'p', NONE);
          characters(text);
          closeBlock(as === 'heading' ? 'h3' : 'p');
        }
        // One that holds nothing and shows no words stood for something that a program put there.
        const isEmpty = !closed.has(tag.name) && shown.length === 0 && !isSpacing(tag.name);
        if (isEmpty) note('shortcode', tag.name);
        if (isEmpty || hidesWords(tag.attributes, true)) add({ kind: 'legacy', name: tag.name, source: tag.source });
        return;
      }
      case 'divider':
        if (!closes) add({ kind: 'element', name: 'hr', attributes: NONE, children: [] });
        return;
      case 'caption':
      case 'gallery':
      case 'embed':
      case 'media':
      case 'picture':
      case 'code':
      case 'encoded-html':
      case 'encoded-script':
        if (closes) closeBlock(SHORTCODE(meaning));
        else openShortcode(tag, meaning);
        return;
      default:
        meaning satisfies never;
    }
  };
  const openLink = (tag: ShortcodeTag) => {
    const href = buttonAddressOf(tag.attributes);
    const link = href === null ? null : linkOf(leadsTo(href) ?? href, '');
    marks.open(SHORTCODE(tag.name), stack.length, link === null ? [] : [link]);
  };
  const openShortcode = (tag: ShortcodeTag, meaning: string) => {
    const attributes = new Map([
      ...tag.attributes,
      [NAME, tag.name],
      [SOURCE, tag.source],
      [LOOSE, tag.loose.join(' ')],
    ]);
    if (closed.has(tag.name)) push(SHORTCODE(meaning), SHORTCODE(meaning), attributes);
    else add({ kind: 'element', name: SHORTCODE(meaning), attributes, children: [] });
  };
  const text = (run: string) => {
    if (!run.includes('[')) {
      characters(run);
      return;
    }
    if (isInside('pre', 'listing', SHORTCODE('code'), SHORTCODE('encoded-html'), SHORTCODE('encoded-script'))) {
      const inside = run.includes('[/') ? partsOf(run) : [run];
      for (const part of inside) {
        if (typeof part === 'string') characters(part);
        else if (
          part.form === 'close' &&
          openAt(new Set([SHORTCODE(meaningOf(part.name) ?? '')]), elements.SCOPES) !== -1
        )
          shortcode(part);
        else characters(part.source);
      }
      return;
    }
    for (const part of partsOf(run)) {
      if (typeof part === 'string') characters(part);
      else shortcode(tagWithBrackets(part));
    }
  };

  /** Text comes in pieces (words, blanks); shortcodes are looked for in the whole of it. */
  let waiting = '';
  const flush = () => {
    const run = waiting;
    waiting = '';
    if (run !== '') text(run);
  };

  const start = (name: string, given: Attributes, empty: boolean) => {
    const attributes = isPlain ? given : withLiteralBrackets(given);
    if (elements.REMARKED.has(name)) note('dropped', name, addressIn(attributes));
    if (elements.VOID.has(name)) {
      if (name === 'br') add({ kind: 'break' });
      else if (name === 'img' || name === 'image' || name === 'amp-img') picture(attributes);
      else if (name === 'hr') {
        endOpen(PARAGRAPH, elements.SCOPES);
        add({ kind: 'element', name, attributes, children: [] });
      } else if (name === 'input') formField(attributes);
      else if (KEPT_VOID.has(name)) add({ kind: 'element', name, attributes, children: [] });
      return;
    }
    if (elements.ASIDE.has(name)) push(UNSEEN, name, new Map([[NAME, name]]));
    else if (elements.ASIDE_IN_DRAWINGS.has(name)) {
      if (!empty) push(UNSEEN, name, new Map([[NAME, name]]));
    } else if (isHidden(attributes)) {
      if (elements.BLOCKS.has(name)) endOpen(PARAGRAPH, elements.SCOPES);
      push(UNSEEN, name, new Map([[NAME, elements.BLOCKS.has(name) ? 'hidden-block' : 'hidden']]));
    } else if (attributes.has('data-own')) push(OWN_WORDS, name, attributes);
    else if (name === 'span' && hasClass(attributes, 'credit')) push(CREDIT, name, attributes);
    else if (/mso-list:\s*ignore/i.test(attributes.get('style') ?? '')) push(WORD_MARKER, name, attributes);
    else if (name === 'cite' && !isInside('p') && isInside('blockquote', 'figure', 'aside'))
      push(CITE, name, attributes);
    else if (elements.BLOCKS.has(name)) openBlock(name, attributes);
    else if (elements.INLINE.has(name)) openInline(name, attributes);
    else if (name === 'iframe') add({ kind: 'element', name, attributes, children: [] });
    else if (name === 'option') characters(' ');
  };

  const formField = (attributes: Attributes) => {
    const type = attributes.get('type')?.toLowerCase() ?? 'text';
    const shown =
      type === 'hidden' || type === 'password' ? '' : (attributes.get('value') ?? attributes.get('placeholder'));
    if (shown) note('aside', 'input', shown);
  };

  const end = (name: string) => {
    const isBranch = () => stack.some(({ branch, tag }) => tag === name && !elements.BLOCKS.has(branch.name));
    if (elements.INLINE.has(name)) closeInline(name);
    else if (elements.BLOCKS.has(name) || isBranch()) closeBlock(name);
    else if (name === 'br') add({ kind: 'break' });
  };

  const raw = (name: string, attributes: Attributes, inside: string, ended: boolean) => {
    if (elements.REMARKED.has(name)) note('dropped', name, addressIn(attributes));
    if (name === 'textarea') characters(inside);
    else if (name === 'xmp') {
      openBlock('pre', attributes);
      characters(inside);
      closeBlock('pre');
    } else if (name === 'iframe') add({ kind: 'element', name, attributes, children: [] });
    if (inside.trim() === '') return;
    // A script that never ends has swallowed the rest of the text, and with it perhaps words.
    if (!ended) note('cut', name, withBrackets(inside.trim()));
    else if (UNSHOWN.has(name)) note('aside', name, withBrackets(inside.trim()));
  };

  const comment = (read: string) => {
    const inside = isPlain ? read : read.replaceAll(LITERAL_BRACKET, '&#91;');
    const block = blockCommentOf(inside);
    if (block === null) {
      // <!--more--> and <!--nextpage--> part paragraphs; no other comment does.
      if (/^\s*(more|nextpage)\b/.test(inside)) boundary();
      return;
    }
    boundary();
    if (block.form === 'open') {
      announced = pictureNumberOf(block.settings);
      if (comments.length < OPEN_COMMENTS_LIMIT) comments.push({ inside, name: block.name, added });
    } else if (block.form === 'close') {
      announced = null;
      const opened = comments.findLast(({ name }) => name === block.name);
      if (opened === undefined) return;
      comments.length = comments.lastIndexOf(opened);
      // A block of a plug-in with nothing inside keeps its words in its settings.
      if (opened.added === added && opened.name.includes('/') && opened.inside.includes('{'))
        legacyBlock(block.name, opened.inside);
    } else if (block.name === 'gallery' && galleryNumbersOf(block.settings) !== '') {
      const attributes = new Map([
        ['ids', galleryNumbersOf(block.settings)],
        [NAME, block.name],
        [SOURCE, commentOf(inside)],
      ]);
      add({ kind: 'element', name: SHORTCODE('gallery'), attributes, children: [] });
    } else if (meaningOfEmpty(block.name) === 'legacy') legacyBlock(block.name, inside);
    else if (meaningOfEmpty(block.name) === 'divider')
      add({ kind: 'element', name: 'hr', attributes: NONE, children: [] });
  };
  const legacyBlock = (name: string, inside: string) => {
    note('block', name);
    add({ kind: 'legacy', name: `wp:${name}`, source: commentOf(inside) });
  };

  readTokens(source, {
    text: (run) => {
      waiting += run;
    },
    start: (name, attributes, empty) => {
      flush();
      start(name, attributes, empty);
    },
    end: (name) => {
      flush();
      end(name);
    },
    raw: (name, attributes, inside, ended) => {
      flush();
      raw(name, attributes, inside, ended);
    },
    comment: (inside) => {
      flush();
      comment(inside);
    },
    cut: (rest) => note('cut', '', withBrackets(rest)),
  });
  flush();
  return root;
}

const BOUNDARY: Node = { kind: 'boundary' };
/** Each element that parts the text, as a set of its own: what an end tag looks for. */
const ALONE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Array.from(elements.BLOCKS, (name) => [name, new Set([name])]),
);
const PARAGRAPH: ReadonlySet<string> = new Set(['p']);
const TABLE: ReadonlySet<string> = new Set(['table']);
/** An end tag of a table's part doesn't leave its table; that of a table doesn't leave the cell around it. */
const TABLE_ITSELF = (name: string): ReadonlySet<string> => (name === 'table' ? new Set<string>() : TABLE);
/** Elements of raw text that are shown in place of something else, or not at all. */
const UNSHOWN: ReadonlySet<string> = new Set(['iframe', 'noembed', 'noframes', 'title']);
/** Elements without content that still say where something is. */
const KEPT_VOID: ReadonlySet<string> = new Set(['embed', 'param', 'source']);

/** A comment as it stood. */
const commentOf = (inside: string) => `<!--${inside}-->`;

const addressIn = (attributes: Attributes) =>
  attributes.get('src') ?? attributes.get('href') ?? attributes.get('data') ?? attributes.get('action') ?? '';

const withBrackets = (text: string) => text.replaceAll(LITERAL_BRACKET, '[');

function withLiteralBrackets(attributes: Attributes): Attributes {
  if (![...attributes.values()].some((value) => value.includes(LITERAL_BRACKET))) return attributes;
  return new Map([...attributes].map(([name, value]) => [name, withBrackets(value)]));
}

const tagWithBrackets = (tag: ShortcodeTag): ShortcodeTag => ({
  ...tag,
  attributes: withLiteralBrackets(tag.attributes),
  loose: tag.loose.map(withBrackets),
  source: withBrackets(tag.source),
});
