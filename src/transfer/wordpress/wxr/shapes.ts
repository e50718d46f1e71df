/*
 * The elements of WXR that are read, by the element they stand in. Texts hold text, whatever it looks like; holders hold
 * elements; tagged texts stand in any number and say something in their attributes too.
 */

export type Shape = {
  readonly name: string;
  readonly texts: ReadonlySet<string>;
  readonly holders: ReadonlyMap<string, Shape>;
  readonly tagged: ReadonlySet<string>;
};

const shape = (
  name: string,
  texts: readonly string[],
  { holders = [], tagged = [] }: { holders?: readonly Shape[]; tagged?: readonly string[] } = {},
): Shape => ({
  name,
  texts: new Set(texts),
  holders: new Map(holders.map((one) => [one.name, one])),
  tagged: new Set(tagged),
});

const META = ['wp:meta_key', 'wp:meta_value'];
const TERM_META = shape('wp:termmeta', META);

const COMMENT = shape(
  'wp:comment',
  [
    ...['wp:comment_id', 'wp:comment_author', 'wp:comment_author_email', 'wp:comment_author_url'],
    ...['wp:comment_author_IP', 'wp:comment_date', 'wp:comment_date_gmt', 'wp:comment_content'],
    ...['wp:comment_approved', 'wp:comment_type', 'wp:comment_parent', 'wp:comment_user_id'],
  ],
  { holders: [shape('wp:commentmeta', META)] },
);

export const ITEM = shape(
  'item',
  [
    ...['title', 'link', 'pubDate', 'dc:creator', 'guid', 'description', 'content:encoded', 'excerpt:encoded'],
    ...['wp:post_id', 'wp:post_date', 'wp:post_date_gmt', 'wp:post_modified', 'wp:post_modified_gmt'],
    ...['wp:comment_status', 'wp:ping_status', 'wp:post_name', 'wp:status', 'wp:post_parent', 'wp:menu_order'],
    ...['wp:post_type', 'wp:post_password', 'wp:is_sticky', 'wp:attachment_url'],
  ],
  { holders: [shape('wp:postmeta', META), COMMENT], tagged: ['category'] },
);

export const CHANNEL = shape(
  'channel',
  [
    ...['title', 'link', 'description', 'pubDate', 'language', 'generator'],
    ...['wp:wxr_version', 'wp:base_site_url', 'wp:base_blog_url'],
  ],
  {
    holders: [
      shape('image', ['url', 'title', 'link', 'width', 'height']),
      shape('wp:author', [
        ...['wp:author_id', 'wp:author_login', 'wp:author_email', 'wp:author_display_name'],
        ...['wp:author_first_name', 'wp:author_last_name'],
      ]),
      shape(
        'wp:category',
        ['wp:term_id', 'wp:category_nicename', 'wp:category_parent', 'wp:cat_name', 'wp:category_description'],
        { holders: [TERM_META] },
      ),
      shape('wp:tag', ['wp:term_id', 'wp:tag_slug', 'wp:tag_name', 'wp:tag_description'], { holders: [TERM_META] }),
      shape(
        'wp:term',
        [
          ...['wp:term_id', 'wp:term_taxonomy', 'wp:term_slug', 'wp:term_parent'],
          ...['wp:term_name', 'wp:term_description'],
        ],
        { holders: [TERM_META] },
      ),
    ],
  },
);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const fieldsOf = ({ texts, tagged, holders }: Shape): readonly string[] => [
  ...[...texts, ...tagged].map(localName),
  ...[...holders.values()].flatMap(fieldsOf),
];
const FIELDS: ReadonlySet<string> = new Set([ITEM, CHANNEL].flatMap(fieldsOf));

/** Whether WXR has a text of this name, whatever prefix the file has for it. */
export const isField = (name: string): boolean => FIELDS.has(localName(name));
