import { newBlockId } from '../../body/index.ts';
import { decodePage } from './encoding.ts';
import { articleFromHtml } from './html-page.ts';
import type { NotAnArticle, SavedPage } from './saved-page.ts';
import { articleFromText } from './text-page.ts';

/** Larger than any saved article, its pictures inlined included. */
const LARGEST_BYTES = 24 * 1024 * 1024;

/** What a page of HTML begins with; a text may hold a `<` or two. */
const HTML_BEGINS =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|section|p|h1|script|link)[\s>]/i;
const HTML_TAGS = /<\/?(?:html|body|head|div|p|article|span|h[1-6]|meta)(?:\s[^<>]*)?>/gi;

/**
 * Reads a saved article page, HTML or plain text, in any encoding. Pure: it opens no file and asks nothing of the net.
 * What is no article (a list, a front page, nothing to read) is answered as such; nothing is thrown for what the
 * file holds.
 */
export function readSavedPage(
  bytes: Uint8Array,
  { fileName, newId = newBlockId }: { fileName: string; newId?: () => string },
): SavedPage | NotAnArticle {
  const no = (why: NotAnArticle['why'], remarks: NotAnArticle['remarks'] = []): NotAnArticle => ({
    kind: 'not-an-article',
    fileName,
    why,
    remarks,
  });
  if (bytes.length === 0) return no('empty');
  if (bytes.length > LARGEST_BYTES) return no('too-large');
  const decoded = decodePage(bytes);
  if (decoded === null) return no('not-text');
  if (decoded.text.trim() === '') return no('empty', decoded.remarks);
  const read = isHtml(decoded.text) ? articleFromHtml(decoded.text, newId) : articleFromText(decoded.text, newId);
  if (typeof read === 'string') return no(read, decoded.remarks);
  return { ...read, fileName, remarks: [...decoded.remarks, ...read.remarks] };
}

const isHtml = (text: string) =>
  HTML_BEGINS.test(text.slice(0, 8192)) || (text.slice(0, 65_536).match(HTML_TAGS)?.length ?? 0) >= 4;
