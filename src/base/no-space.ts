/** The system's words for a disk, or the share of it that we may take, that is full (errno(3)). */
const NO_SPACE: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/** Whether the code of an error says that there is no room on the disk. */
export const isNoSpace = (code: unknown): boolean => NO_SPACE.has(code);
