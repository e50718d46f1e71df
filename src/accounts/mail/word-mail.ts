import { isolate, isolates } from '../../arabic/index.ts';
import type { MailText } from '../words.ts';

/** A mail as it goes out. */
export type WordedMail = { readonly subject: string; readonly text: string; readonly html: string };

const DIRECTION = { ar: 'rtl', en: 'ltr' } as const;

/**
 * Puts a mail's sentences into plain text and into simple HTML, which loads nothing. Latin names in Arabic lines are
 * isolated, in the one by signs and in the other by elements; the link stands alone on its line, left to right.
 */
export function wordMail({ subject, text, link, unasked }: MailText, href: string, language: 'ar' | 'en'): WordedMail {
  const paragraphs = [...text.map(markUp), `<a href="${escaped(href)}">${markUp(link)}</a>`];
  return {
    subject: isolate(subject),
    text: [...text.map(isolate), `${isolate(link)}:\n${href}`, isolate(unasked)].join('\n\n').concat('\n'),
    html: [
      `<!doctype html><html lang="${language}" dir="${DIRECTION[language]}"><head><meta charset="utf-8">`,
      `<title>${escaped(subject)}</title></head><body>`,
      ...paragraphs.map((paragraph) => `<p>${paragraph}</p>`),
      `<p dir="ltr">${escaped(href)}</p>`,
      `<p>${markUp(unasked)}</p></body></html>\n`,
    ].join('\n'),
  };
}

function markUp(line: string): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of isolates(line)) {
    marked += `${escaped(line.slice(at, start))}<bdi>${escaped(line.slice(start, end))}</bdi>`;
    at = end;
  }
  return marked + escaped(line.slice(at));
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
