/** Prefixes as WXR writes them, by the addresses that any version declares; the version in them changes, the rest not. */
const KNOWN: readonly (readonly [address: RegExp, prefix: string])[] = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/i, 'excerpt'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/i, 'wp'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/i, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/i, 'dc'],
  [/^https?:\/\/wellformedweb\.org\/CommentAPI\/?$/i, 'wfw'],
];

/** What stands for a prefix whose address is nobody's we know. */
const FOREIGN = 'other';
const DECLARATION = 'xmlns:';
/** A file has some sixty names; more are not remembered. */
const MOST_NAMES = 1000;

/** Which of WXR's prefixes each prefix of a file means, within an element. One that was never declared means itself. */
export class Namespaces {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #names = new Map<string, string>();

  constructor(prefixes: ReadonlyMap<string, string> = new Map()) {
    this.#prefixes = prefixes;
  }

  /** The namespaces within an element, with what its start tag declares. */
  within(attributes: ReadonlyMap<string, string>): Namespaces {
    const added = [...attributes].filter(([name]) => name.startsWith(DECLARATION));
    if (added.length === 0) return this;
    return new Namespaces(
      new Map([
        ...this.#prefixes,
        ...added.map(([name, address]) => {
          const known = KNOWN.find(([pattern]) => pattern.test(address.trim()));
          return [name.slice(DECLARATION.length), known?.[1] ?? FOREIGN] as const;
        }),
      ]),
    );
  }

  /** An element's name as WXR 1.2 writes it: `wp:post_id`, whatever prefix the file has for `wp`. */
  nameOf(tag: string): string {
    const known = this.#names.get(tag);
    if (known !== undefined) return known;
    const colon = tag.indexOf(':');
    const prefix = tag.slice(0, Math.max(0, colon));
    const name = colon === -1 ? tag : `${this.#prefixes.get(prefix) ?? prefix}${tag.slice(colon)}`;
    if (this.#names.size < MOST_NAMES) this.#names.set(tag, name);
    return name;
  }

  /** Prefixes that mean one of WXR's and are not written as WXR writes it. */
  renamed(): readonly string[] {
    return [...this.#prefixes].flatMap(([prefix, meant]) => (meant !== FOREIGN && prefix !== meant ? [prefix] : []));
  }
}
