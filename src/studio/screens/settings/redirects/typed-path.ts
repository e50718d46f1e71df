/** Scheme and host before what an address has of its own. */
const HOST = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i;

/**
 * A path with its query, from whatever was pasted: a whole address of this site or of a former one, or a path with or
 * without its first slash.
 *
 * @example typedPath('https://old.example/news/12.html#top') // '/news/12.html'
 */
export function typedPath(typed: string): string {
  const [path = ''] = typed.trim().replace(HOST, '').split('#');
  return path.startsWith('/') ? path : `/${path}`;
}

/**
 * The host of a whole address that was pasted, as it was typed, where it is none of the paper's own; with or without
 * `www.` it is the same. Null where no host was typed.
 *
 * @param own origins under which the paper is known, such as `https://almarfa.example`
 */
export function foreignHost(typed: string, own: readonly string[]): string | null {
  const address = typed.trim();
  const [start] = HOST.exec(address) ?? [];
  if (start === undefined || !URL.canParse(start)) return null;
  const isOwn = own.some((origin) => URL.canParse(origin) && nameOf(origin) === nameOf(start));
  return isOwn ? null : start.slice(start.indexOf('//') + 2);
}

/** Without its port: the studio may be open at another than readers come by. */
const nameOf = (origin: string): string => new URL(origin).hostname.replace(/^www\./, '');
