/** What somebody made for an address: an answer as it will stand, before it is compressed. */
export type Rendered = {
  readonly status: number;
  /** With its charset, as it is sent. */
  readonly contentType: string;
  readonly body: string | Buffer;
  /** Exactly what the one `<style>` of a page holds, for the policy that it is sent with; none elsewhere. */
  readonly style?: string;
  /** Everything the answer shows; dropping one of them drops the answer. */
  readonly tags: readonly string[];
  /** From this instant on the answer says something that is no longer so. */
  readonly expiresAt?: Date;
  readonly cacheControl?: string;
  /** Where a redirect leads. */
  readonly location?: string;
  readonly lastModified?: Date;
};
