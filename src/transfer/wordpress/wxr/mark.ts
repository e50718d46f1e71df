/**
 * Finds a mark by a letter of it that is rare in texts, and looks at the rest only there: the search for one letter is
 * many times faster than that for several.
 */
export function findBy(letter: string, mark: string): (text: string, from: number) => number {
  const offset = mark.indexOf(letter);
  return (text, from) => {
    for (let at = text.indexOf(letter, from + offset); at !== -1; at = text.indexOf(letter, at + 1))
      if (text.startsWith(mark, at - offset)) return at - offset;
    return -1;
  };
}

/**
 * Where a mark stands next in a text that is read from left to right. What was searched is not searched again, so that
 * twenty megabytes in which the mark is missing are read once, and not at each of a million places that ask for it.
 */
export class Mark {
  readonly #find: (text: string, from: number) => number;
  readonly #length: number;
  /** None stands between `#from` and `#until`; one stands at `#until` if `#isFound`. */
  #from = 0;
  #until = 0;
  #isFound = false;

  /**
   * @param mark what is looked for
   * @param find how, where it isn't the letters of `mark` alone; `mark` is then the longest that it looks at
   */
  constructor(mark: string, find?: (text: string, from: number) => number) {
    this.#find = find ?? ((text, from) => text.indexOf(mark, from));
    this.#length = mark.length;
  }

  /** The first place from here on; -1 where the text has none. The text may have grown since it was last asked. */
  next(text: string, from: number): number {
    const isKnown = from >= this.#from && from <= this.#until;
    if (isKnown && this.#isFound) return this.#until;
    const begin = isKnown ? this.#until : from;
    const at = this.#find(text, begin);
    if (!isKnown) this.#from = from;
    this.#isFound = at !== -1;
    this.#until = this.#isFound ? at : Math.max(begin, text.length - this.#length + 1);
    return at;
  }

  /** The text lost so many characters at its beginning. */
  shift(by: number): void {
    this.#from = Math.max(0, this.#from - by);
    this.#isFound &&= this.#until >= by;
    this.#until = Math.max(this.#from, this.#until - by);
  }
}
