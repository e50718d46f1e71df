/** The system's own word for why it doesn't give or take a file, such as `ENOENT`; any other error is a bug. */
export function systemWord(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
