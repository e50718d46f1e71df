/** The header in which better-auth is told where a request comes from; made by us, never taken from a request. */
export const FROM_HEADER = 'x-warraq-from';
