/** A path of ours as it is typed and sent: percent-encoded, upper case (RFC 3986 §2.1). */
export const encodedPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
