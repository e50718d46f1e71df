import type { ExportSource } from './export-source.ts';
import { sourceOf } from './export-source.ts';
import { readExport } from './read-export.ts';
import type { Unasked } from './unasked.ts';
import type { WxrRead } from './wxr-read.ts';

/* Exports in one line, for tests. */

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>صحيفة</title><wp:wxr_version>1.2</wp:wxr_version>
`;

/** An export with these items in it; the head has four lines, so the first item begins on the fifth. */
export const wxrOf = (items: string): string => `${HEAD}${items}</channel></rss>\n`;

/** An item with an id and whatever else is given. */
export const itemOf = (id: number, more = '<title>خبر</title>'): string =>
  `<item>${more}<wp:post_id>${id}</wp:post_id></item>\n`;

export const readAll = async (source: ExportSource, unasked?: Unasked): Promise<readonly WxrRead[]> => {
  const reads: WxrRead[] = [];
  for await (const read of readExport(source, unasked && { unasked })) reads.push(read);
  return reads;
};

export const readText = (text: string): Promise<readonly WxrRead[]> => readAll(sourceOf('test', Buffer.from(text)));
