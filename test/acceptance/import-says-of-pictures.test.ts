import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readImport } from '../builders/read-import.ts';
import { exportOf } from './import-cases/written-export.ts';

test('what the old site said of a picture is in the library, as plain lines, and is found there', async () => {
  const attachment = { type: 'attachment' };
  await using site = await readImport([
    exportOf([
      {
        ...{ ...attachment, id: 5, file: 'a.png', excerpt: 'مراكب في <em>المرفأ</em> القديم' },
        meta: { _wp_attachment_image_alt: 'مراكب خشبية راسية', _media_credit: 'كريم زين' },
      },
      { ...attachment, id: 6, file: 'b.png', meta: { isc_image_source: 'وكالة الساحل' } },
      { ...attachment, id: 7, file: 'c.png' },
    ]),
  ]);
  const { rows } = await sql<{ folded: string }>`
    select original_name as name, alt, caption, credit, folded from picture order by original_name
  `.execute(site.db);
  expect(rows.map(({ folded: _, ...said }) => said)).toEqual([
    { name: 'a.png', alt: 'مراكب خشبية راسية', caption: 'مراكب في المرفأ القديم', credit: 'كريم زين' },
    { name: 'b.png', alt: '', caption: '', credit: 'وكالة الساحل' },
    { name: 'c.png', alt: '', caption: '', credit: '' },
  ]);
  expect(rows[0]?.folded).toContain('المرفا');
});
