/** Where a tag's page lies. */
export const tagPath = (slug: string): string => `/tag/${slug}/`;
