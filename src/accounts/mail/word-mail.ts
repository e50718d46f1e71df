import { isolate } from '../../arabic/index.ts';
import type { MailText } from '../words.ts';

/** A mail as it goes out. */
export type WordedMail = { readonly subject: string; readonly text: string; readonly html: string };

/** How a language's lines run, and how what runs otherwise is isolated in them. English words isolate what they name. */
const LANGUAGES = {
  ar: { dir: 'rtl', isolated: isolate },
  en: { dir: 'ltr', isolated: (line: string) => line },
} as const;

/**
 * Puts a mail's sentences into plain text and into simple HTML, which loads nothing. Names in the other script are
 * isolated, in the one by signs and in the other by elements; the link stands alone on its line, left to right.
 */
export function wordMail(mail: MailText, href: string, language: 'ar' | 'en'): WordedMail {
  const { dir, isolated } = LANGUAGES[language];
  const [subject, link, unasked] = [isolated(mail.subject), isolated(mail.link), isolated(mail.unasked)];
  const lines = mail.text.map(isolated);
  return {
    subject,
    text: [...lines, `${link}:\n${href}`, unasked].join('\n\n').concat('\n'),
    html: [
      `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8">`,
      `<title>${escaped(subject)}</title></head><body>`,
      ...lines.map((line) => `<p>${markedUp(line)}</p>`),
      `<p><a href="${escaped(href)}">${markedUp(link)}</a></p>`,
      `<p dir="ltr">${escaped(href)}</p>`,
      `<p>${markedUp(unasked)}</p></body></html>\n`,
    ].join('\n'),
  };
}

/** The line with elements in place of the signs that isolate (Unicode UAX 9). */
const markedUp = (line: string): string => escaped(line).replaceAll('\u2068', '<bdi>').replaceAll('\u2069', '</bdi>');

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
