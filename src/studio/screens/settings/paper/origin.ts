/**
 * The address under which readers know the paper, as it is kept, of what was typed or pasted: without what follows the
 * host. Null where nothing was typed; what is no address yet stays as it is.
 *
 * @example originOf('https://almarfa.example/ar/') // 'https://almarfa.example'
 */
export function originOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const [whole = text] = /^https?:\/\/[^/?#\s]+/i.exec(text) ?? [];
  return whole;
}

/** Whether it is one: a scheme of the web and a host, and nothing else. */
export const isOrigin = (origin: string): boolean => /^https?:\/\/[^/?#\s]+$/i.test(origin) && URL.canParse(origin);
