/** Where an author's page lies. */
export const authorPath = (slug: string): string => `/author/${slug}/`;
