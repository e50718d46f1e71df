/** The least length of a new password. The server's contract says it, too; importing it would bring all of zod. */
export const LEAST_PASSWORD = 10;
