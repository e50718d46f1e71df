import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

/** What PostgreSQL quotes a row in, with whatever addresses stand there: "Failing row contains (…)". */
const QUOTES = new Set(['detail', 'where']);

/** The server's log, a line of JSON for each thing that is told. */
export const createLog = (level: NonNullable<LoggerOptions['level']>, destination: DestinationStream): Logger =>
  pino({ level, serializers: { err: withoutRows } }, destination);

const withoutRows = (error: Error): object =>
  Object.fromEntries(Object.entries(pino.stdSerializers.err(error)).filter(([name]) => !QUOTES.has(name)));
