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

/** A start tag without attributes, and all that is asked of it a million times. */
export type Tag = {
  /** `wp:post_id`, as in the file. */
  readonly written: string;
  /** As WXR 1.2 writes it, whatever prefix the file has. */
  readonly name: string;
  readonly start: string;
  readonly end: string;
  /** The one that came after it the last time: elements come in the same order nearly always. */
  follower: Tag | null;
};

/** Which of WXR's prefixes each prefix of a file means, within an element. One that was never declared means itself. */
export class Namespaces {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #tags = new Map<string, Tag>();

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

  /** The tag of this name. */
  tagOf(written: string): Tag {
    const known = this.#tags.get(written);
    if (known !== undefined) return known;
    if (this.#tags.size >= MOST_NAMES) return this.#made(written);
    // Copied: it was cut out of a text, which it would keep in memory.
    const tag = this.#made(Buffer.from(written, 'latin1').toString('latin1'));
    this.#tags.set(tag.written, tag);
    return tag;
  }

  #made(written: string): Tag {
    const colon = written.indexOf(':');
    const prefix = written.slice(0, Math.max(0, colon));
    const name = colon === -1 ? written : `${this.#prefixes.get(prefix) ?? prefix}${written.slice(colon)}`;
    return { written, name, start: `<${written}>`, end: `</${written}>`, follower: null };
  }

  /** Prefixes that mean one of WXR's and are not written as WXR writes it. */
  renamed(): readonly string[] {
    return [...this.#prefixes].flatMap(([prefix, meant]) => (meant !== FOREIGN && prefix !== meant ? [prefix] : []));
  }
}

/** Whether a start tag's attributes may declare a namespace. */
export const mayDeclare = (attributes: string): boolean => attributes.includes(DECLARATION);
