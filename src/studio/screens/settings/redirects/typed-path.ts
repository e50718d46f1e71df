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
