/** An answer as the page store keeps it; the server checks that the two agree. */
export type Rendered = {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Exactly what the page's one `<style>` holds. */
  readonly style?: string;
  /** Everything the answer shows; each name once. */
  readonly tags: readonly string[];
  /** From this instant on the answer says something that is no longer so. */
  readonly expiresAt?: Date;
  /** Where a redirect leads, percent-encoded. */
  readonly location?: string;
};

const HTML = 'text/html; charset=utf-8';

/** A page, and exactly what its one `<style>` holds, by which it may be allowed. */
export type StyledPage = { readonly html: string; readonly style: string };

/** A page, whole and well. */
export const htmlAnswer = ({ html, style }: StyledPage, tags: readonly string[], status = 200): Rendered => ({
  status,
  contentType: HTML,
  body: html,
  style,
  tags: unique(tags),
});

/** A file for programs. */
export const fileAnswer = (contentType: string, body: string, tags: readonly string[]): Rendered => ({
  status: 200,
  contentType: `${contentType}; charset=utf-8`,
  body,
  tags: unique(tags),
});

/** One step to where a thing is now. `location` is percent-encoded. */
export const redirectAnswer = (location: string, tags: readonly string[]): Rendered => ({
  status: 301,
  contentType: HTML,
  body: '',
  tags: unique(tags),
  location,
});

const unique = (tags: readonly string[]): readonly string[] => [...new Set(tags)];
