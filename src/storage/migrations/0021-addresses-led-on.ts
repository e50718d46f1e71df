import { type Kysely, sql } from 'kysely';

/**
 * Letters that are one when somebody searches, as `fold` brings them together in what is typed; and signs that part the
 * words of an address.
 */
const FORMS = [
  ['أإآٱ', 'ا'],
  ['ةہۀ', 'ه'],
  ['ىی', 'ي'],
  ['ک', 'ك'],
  ['ؤ', 'ئ'],
  ...[...'0123456789'].map((digit, place) => [`${'٠١٢٣٤٥٦٧٨٩'[place]}${'۰۱۲۳۴۵۶۷۸۹'[place]}`, digit] as const),
  ['/-_.@+~:&%', ' '],
] as const;

/** Tatweel and the signs of vowels, which are no part of a word. */
const LEFT_OUT = '\u0640\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670';

const FROM = FORMS.map(([written]) => written).join('') + LEFT_OUT;
const TO = FORMS.map(([written, as]) => as.repeat([...written].length)).join('');

/**
 * Addresses that lead on are listed: those that the newsroom's own things had or that were led on by hand, those that an
 * import brought, each in the order of their paths; and all of them are searched by their words. A moved site has a
 * hundred thousand, so that none of it may be read through.
 *
 * Locks: none that anybody waits for; built beside who writes, two seconds for a hundred thousand. An index that was
 * broken off is made anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function address_words(path text) returns tsvector
      language sql immutable strict parallel safe
      return to_tsvector('simple'::regconfig, translate(path, ${sql.lit(FROM)}, ${sql.lit(TO)}))
  `.execute(db);
  for (const [name, on] of [
    ['address_led_by_newsroom', `(path) where state = 'redirect' and import_id is null`],
    ['address_led_by_import', `(path) where state = 'redirect' and import_id is not null`],
    ['address_led_words', `using gin (address_words(path)) where state = 'redirect'`],
  ] as const) {
    const { rows } = await sql`
      select from pg_index where indexrelid = to_regclass(${name}) and not indisvalid
    `.execute(db);
    if (rows.length > 0) await sql`drop index concurrently if exists ${sql.ref(name)}`.execute(db);
    await sql`create index concurrently if not exists ${sql.ref(name)} on address ${sql.raw(on)}`.execute(db);
  }
}
