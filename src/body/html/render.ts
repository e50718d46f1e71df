import type { Block, Body, Cell, CodeBlock, Correction, List, ListItem, Table, TableRow } from '../blocks.ts';
import { wordsOf } from '../running-text.ts';
import { blockAttributes, openTag, textDirection } from './render-attributes.ts';
import { renderEmbed, renderGallery, renderImage } from './render-figures.ts';
import { renderInlines, renderText } from './render-text.ts';
import { attribute, escapeText, type TrustedHtml, trusted } from './trusted.ts';
import type { BodyWords, PictureDrawer } from './words.ts';

/**
 * The body as HTML for readers, linear in its length, everything in it escaped. What carries `data-own` are the
 * page's words and not the article's; `bodyFromHtml` passes them over, so that a rendering can be read back with
 * the ids of its blocks.
 */
export function renderBody(body: Body, words: BodyWords, pictures: PictureDrawer): TrustedHtml {
  return trusted(renderBlocks(body.content ?? [], { words, pictures }));
}

type Drawing = { readonly words: BodyWords; readonly pictures: PictureDrawer };

const renderBlocks = (blocks: readonly Block[], drawing: Drawing): string =>
  blocks.map((block) => renderBlock(block, drawing)).join('');

function renderBlock(block: Block, drawing: Drawing): string {
  switch (block.type) {
    case 'paragraph':
      return `${openTag('p', block)}${renderInlines(block.content ?? [], textDirection(block))}</p>`;
    case 'heading': {
      const name = `h${block.attrs.level}`;
      return `${openTag(name, block)}${renderInlines(block.content ?? [], textDirection(block))}</${name}>`;
    }
    case 'bulletList':
    case 'orderedList':
      return renderList(block, drawing);
    case 'quote':
    case 'pullQuote': {
      const inner = block.content.map((one) =>
        one.type === 'source'
          ? `${openTag('footer', one)}${renderInlines(one.content ?? [], textDirection(one))}</footer>`
          : renderBlock(one, drawing),
      );
      return block.type === 'quote'
        ? `${openTag('blockquote', block, 'quote')}${inner.join('')}</blockquote>`
        : `${openTag('aside', block, 'pull')}${inner.join('')}</aside>`;
    }
    case 'image':
      return renderImage(block, drawing.words, drawing.pictures);
    case 'gallery':
      return renderGallery(block, drawing.words, drawing.pictures);
    case 'table':
      return renderTable(block, drawing);
    case 'embed':
      return renderEmbed(block, drawing.words);
    case 'codeBlock':
      return renderCode(block);
    case 'divider':
      return `<hr${attribute('id', block.attrs.id)}>`;
    case 'correction':
      return renderCorrection(block, drawing.words);
    case 'legacy':
      return '';
    default:
      return block satisfies never;
  }
}

function renderList(block: List, drawing: Drawing): string {
  const items = block.content.map((item) => renderItem(item, drawing)).join('');
  if (block.type === 'bulletList') return `${openTag('ul', block)}${items}</ul>`;
  const start = block.attrs.start === 1 ? null : block.attrs.start;
  return `${openTag('ol', block, null, attribute('start', start))}${items}</ol>`;
}

/** The first paragraph of an item or cell stands in it directly, and gives it its id and direction. */
function renderItem({ content: [first, ...rest] }: ListItem, drawing: Drawing): string {
  const said = renderInlines(first.content ?? [], textDirection(first));
  return `<li${blockAttributes(first)}>${said}${renderBlocks(rest, drawing)}</li>`;
}

/** A table may be wider than a phone: it scrolls in a frame that the keyboard reaches too. */
function renderTable(block: Table, drawing: Drawing): string {
  const [caption] = block.content.filter((one) => one.type === 'caption');
  const rows = block.content.filter((one) => one.type === 'tableRow');
  const inHead = (row: TableRow) => row.content.every((cell) => cell.type === 'tableHeader');
  const bodyAt = rows.findIndex((row) => !inHead(row));
  const head = bodyAt === -1 ? rows : rows.slice(0, bodyAt);
  const rest = bodyAt === -1 ? [] : rows.slice(bodyAt);
  const label = drawing.words.table(caption === undefined ? null : wordsOf(caption.content ?? []));
  const said =
    caption === undefined
      ? ''
      : `${openTag('caption', caption)}${renderInlines(caption.content ?? [], textDirection(caption))}</caption>`;
  return [
    `<div class="scroll-x" tabindex="0" role="group"${attribute('aria-label', label)}>`,
    openTag('table', block, 'tbl'),
    said,
    head.length === 0 ? '' : `<thead>${head.map((row) => renderRow(row, 'col', drawing)).join('')}</thead>`,
    rest.length === 0 ? '' : `<tbody>${rest.map((row) => renderRow(row, 'row', drawing)).join('')}</tbody>`,
    '</table></div>',
  ].join('');
}

const renderRow = ({ content }: TableRow, scope: 'col' | 'row', drawing: Drawing): string =>
  `<tr>${content.map((cell) => renderCell(cell, scope, drawing)).join('')}</tr>`;

function renderCell({ type, attrs, content }: Cell, scope: 'col' | 'row', drawing: Drawing): string {
  const name = type === 'tableHeader' ? 'th' : 'td';
  const spans = (['colspan', 'rowspan'] as const).map((span) =>
    attribute(span, attrs[span] === 1 ? null : attrs[span]),
  );
  const more = `${type === 'tableHeader' ? attribute('scope', scope) : ''}${spans.join('')}`;
  const [first, ...rest] = content;
  if (first?.type !== 'paragraph') return `<${name}${more}>${renderBlocks(content, drawing)}</${name}>`;
  const said = renderInlines(first.content ?? [], textDirection(first));
  return `<${name}${blockAttributes(first)}${more}>${said}${renderBlocks(rest, drawing)}</${name}>`;
}

/** Code scrolls sideways, so the keyboard must reach it. */
function renderCode(block: CodeBlock): string {
  const { language } = block.attrs;
  const className = language === null ? 'code' : `code language-${language}`;
  const text = (block.content ?? []).map((one) => one.text).join('');
  return `${openTag('pre', block, className, ' tabindex="0"')}<code>${escapeText(text)}</code></pre>`;
}

function renderCorrection(block: Correction, words: BodyWords): string {
  const { kind, at } = block.attrs;
  const told = `${attribute('data-correction', kind)}${attribute('data-at', at)}`;
  const before = `<b data-own>${renderText(words.correction({ kind, at }))}</b> `;
  const said = renderInlines(block.content ?? [], textDirection(block));
  return `${openTag('div', block, 'fix', ` role="note"${told}`)}${before}${said}</div>`;
}
