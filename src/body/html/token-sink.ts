/** The attributes of a tag, by lower-case name. */
export type Attributes = ReadonlyMap<string, string>;

/** What the source is made of, in its order. */
export type TokenSink = {
  /** Entities decoded; a run of text may come in several calls. */
  text(text: string): void;
  /** `empty` is the slash at the end, which counts only in drawings and formulas. */
  start(name: string, attributes: Attributes, empty: boolean): void;
  end(name: string): void;
  comment(text: string): void;
  /** The inside of an element whose content is no markup (`script`, `style`, …); `ended` is false where the source ends in it. */
  raw(name: string, attributes: Attributes, text: string, ended: boolean): void;
  /** The source ends inside a tag; this is what it holds of it. */
  cut(source: string): void;
};
