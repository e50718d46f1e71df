/** What is read of an item here: the words of `WxrItem` (../wxr), as the file says them. */
export type WrittenItem = {
  readonly type: string;
  readonly status: string;
  readonly title: string;
  readonly content: string;
  readonly excerpt: string;
  readonly date: string;
  readonly dateGmt: string;
  readonly modifiedGmt: string;
  readonly pubDate: string;
  readonly password: string;
  readonly meta: ReadonlyMap<string, readonly string[]>;
};
