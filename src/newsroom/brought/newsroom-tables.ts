/** The tables of the newsroom that are held (`holdTables`) while what an import brought is taken away. */
export const NEWSROOM_TABLES = [
  ...(['article', 'section', 'author', 'tag', 'static_page'] as const),
  ...(['site', 'address', 'query_address'] as const),
] as const;
