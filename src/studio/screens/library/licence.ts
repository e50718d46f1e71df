/** A licence that ends within so many days is worth a look, as the library's own filter has it. */
const ENDING_DAYS = 30;
const DAY_MS = 86_400_000;

const endOf = (day: string): number => Date.parse(`${day}T23:59:59Z`);

/** Whether a licence is over, or soon will be. */
export const isEnding = (day: string | null): boolean => day !== null && endOf(day) < Date.now() + ENDING_DAYS * DAY_MS;

/** Whether a licence is over. */
export const hasEnded = (day: string | null): boolean => day !== null && endOf(day) < Date.now();
