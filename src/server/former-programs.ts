/**
 * Where WordPress has its own programs: its desk, its interfaces, its plugins. Programs that look for holes ask for
 * them all day long, below any path.
 */
const PROGRAMS =
  /\/(?:wp-(?:admin|includes|json)(?:\/|$)|wp-content\/(?:plugins|themes|mu-plugins|languages|upgrade)(?:\/|$)|(?:xmlrpc|wp-(?!rss2?\.|rdf\.|atom\.|feed\.|commentsrss2\.)[a-z-]+)\.php(?:\/|$))/;

/** Whether a path is that of a program of WordPress. There is none here, and nobody need be asked. */
export const isFormerProgram = (path: string): boolean => PROGRAMS.test(path);
