import type { Block, Body, Cell, Inline, ListItem, Mark, TableRow } from './blocks.ts';

/*
 * A body as one line, so that a case of a test is a line: `h2 عنوان | p نص *قوي* | ul [نقطة] [أخرى]`.
 * Only tests read it; it leaves out ids.
 */

const SIGN: Record<Exclude<Mark['type'], 'link' | 'language'>, string> = {
  strong: '*',
  em: '_',
  strike: '~',
  sub: '↓',
  sup: '↑',
  code: '`',
};

/** The blocks of a body, one after the other, in the notation of the tests. */
export const outlineOf = (body: Body): string => (body.content ?? []).map(outlineOfBlock).join(' | ');

function outlineOfBlock(block: Block | TableRow): string {
  const words = ['content' in block && isText(block) ? inlinesOf(block.content ?? []) : ''];
  const dir = 'attrs' in block && block.attrs.dir !== null ? `@${block.attrs.dir}` : '';
  const line = (name: string, ...rest: readonly string[]) =>
    [name + dir, ...rest].filter((one) => one !== '').join(' ');
  switch (block.type) {
    case 'paragraph':
      return line('p', ...words);
    case 'heading':
      return line(`h${block.attrs.level}`, ...words);
    case 'bulletList':
      return line('ul', ...block.content.map(itemOf));
    case 'orderedList':
      return line(block.attrs.start === 1 ? 'ol' : `ol${block.attrs.start}`, ...block.content.map(itemOf));
    case 'quote':
    case 'pullQuote':
      return line(
        block.type === 'quote' ? 'quote' : 'pull',
        ...block.content.map((inner) =>
          inner.type === 'source' ? `— ${inlinesOf(inner.content ?? [])}` : `[${outlineOfBlock(inner)}]`,
        ),
      );
    case 'image': {
      const { picture, src, alt, credit } = block.attrs;
      return line(
        'img',
        picture === null ? `<${src}>` : `#${picture}`,
        alt && `"${alt}"`,
        ...words,
        credit && `© ${credit}`,
      );
    }
    case 'gallery':
      return line(
        'gallery',
        ...block.content.map((inner) =>
          inner.type === 'caption' ? `: ${inlinesOf(inner.content ?? [])}` : `[${outlineOfBlock(inner)}]`,
        ),
      );
    case 'table':
      return line(
        'table',
        ...block.content.map((inner) =>
          inner.type === 'caption' ? `: ${inlinesOf(inner.content ?? [])}` : outlineOfBlock(inner),
        ),
      );
    case 'tableRow':
      return `/${block.content.map(cellOf).join(';')}/`;
    case 'embed':
      return line('embed', block.attrs.provider ?? '', `<${block.attrs.address}>`, ...words);
    case 'codeBlock':
      return line(
        'code',
        block.attrs.language ?? '',
        JSON.stringify(block.content?.map(({ text }) => text).join('') ?? ''),
      );
    case 'divider':
      return 'hr';
    case 'correction':
      return line(block.attrs.kind, block.attrs.at ?? '', ...words);
    case 'legacy':
      return `legacy(${block.attrs.name}) ${block.attrs.source}`;
    default:
      return block satisfies never;
  }
}

type TextBlock = Extract<Block, { type: 'paragraph' | 'heading' | 'image' | 'embed' | 'correction' }>;
const isText = (block: Block | TableRow): block is TextBlock =>
  ['paragraph', 'heading', 'image', 'embed', 'correction'].includes(block.type);

const itemOf = (item: ListItem) => {
  const [first, ...rest] = item.content;
  return `[${[inlinesOf(first.content ?? []), ...rest.map(outlineOfBlock)].filter((one) => one !== '').join(' | ')}]`;
};

function cellOf({ type, attrs, content }: Cell): string {
  const words = content.map((block) =>
    block.type === 'paragraph' ? inlinesOf(block.content ?? []) : outlineOfBlock(block),
  );
  const span = attrs.colspan === 1 && attrs.rowspan === 1 ? '' : `(${attrs.colspan}x${attrs.rowspan})`;
  return `${type === 'tableHeader' ? '!' : ''}${span}${words.join('¶')}`;
}

function inlinesOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'hardBreak') return '⏎';
      if (inline.type === 'legacyInline') return `{${inline.attrs.source}}`;
      return (inline.marks ?? []).reduceRight(marked, inline.text);
    })
    .join('');
}

function marked(text: string, mark: Mark): string {
  if (mark.type === 'link')
    return `(${text}→${mark.attrs.href}${mark.attrs.relation ? ` ${mark.attrs.relation}` : ''})`;
  if (mark.type === 'language')
    return `‹${mark.attrs.lang ?? ''}${mark.attrs.dir ? `@${mark.attrs.dir}` : ''} ${text}›`;
  return SIGN[mark.type] + text + SIGN[mark.type];
}
