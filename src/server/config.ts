import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { badSetting } from './refusals.ts';

/*
 * Everything that can be set from outside, read once. Nothing else in the system looks at the environment.
 * What the newsroom itself decides (its name, zone, addresses) is in its database.
 */

/** Where a setting may come from, and an example of a good value for the sentence that refuses a bad one. */
const SETTINGS = {
  dataDir: { variable: 'WARRAQ_DATA', option: '--data', example: '/var/lib/warraq' },
  port: { variable: 'PORT', option: '--port', example: '8080' },
  host: { variable: 'WARRAQ_HOST', option: '--host', example: '127.0.0.1' },
  databaseUrl: { variable: 'DATABASE_URL', option: null, example: 'postgresql://warraq:secret@db:5432/warraq' },
  trustedProxies: { variable: 'WARRAQ_TRUSTED_PROXIES', option: null, example: '127.0.0.1,10.0.0.0/8' },
  monitors: { variable: 'WARRAQ_MONITORS', option: null, example: '10.0.0.7,10.1.0.0/16' },
  pageMemoryMb: { variable: 'WARRAQ_PAGE_MEMORY_MB', option: null, example: '64' },
  logLevel: { variable: 'WARRAQ_LOG', option: null, example: 'info' },
  smtpUrl: { variable: 'SMTP_URL', option: null, example: 'smtps://warraq:secret@mail.almarfa.example' },
  mailFrom: { variable: 'MAIL_FROM', option: null, example: 'studio@almarfa.example' },
  accountSecret: { variable: 'WARRAQ_SECRET', option: null, example: '$(openssl rand -hex 32)' },
  s3Endpoint: { variable: 'WARRAQ_S3_ENDPOINT', option: null, example: 'https://s3.eu-central-1.example.net' },
  s3Bucket: { variable: 'WARRAQ_S3_BUCKET', option: null, example: 'almarfa-pictures' },
  s3Region: { variable: 'WARRAQ_S3_REGION', option: null, example: 'eu-central-1' },
  s3KeyId: { variable: 'WARRAQ_S3_KEY_ID', option: null, example: 'AKIA…' },
  s3Secret: { variable: 'WARRAQ_S3_SECRET', option: null, example: 'c0ffee…' },
  s3PathStyle: { variable: 'WARRAQ_S3_PATH_STYLE', option: null, example: 'yes' },
} as const;

/** The name of a setting in the code. */
export type Setting = keyof typeof SETTINGS;

/** What is wrong with a value. */
export type SettingProblem =
  | ('notANumber' | 'outOfRange' | 'notAnAddress' | 'notAChoice' | 'empty')
  | ('notASmtpUrl' | 'notAMailbox' | 'missing' | 'tooShort' | 'notAnEndpoint' | 'notABucket' | 'missingForS3');

/** What may not be repeated to a terminal or a log. */
const SECRETS: ReadonlySet<Setting> = new Set(['databaseUrl', 'smtpUrl', 'accountSecret', 's3KeyId', 's3Secret']);

/** Names of buckets as all storage takes them (Amazon S3, "Bucket naming rules"). */
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const problem = (name: SettingProblem) => ({ error: name });

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, problem('notANumber'))
    .transform(Number)
    .refine((value) => value >= from && value <= to, problem('outOfRange'));

const networks = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .refine((list) => list.every(isNetwork), problem('notAnAddress'));

/** `salma@almarfa.example`, or `Name <salma@almarfa.example>` (RFC 5322 §3.4). */
const isMailbox = (text: string): boolean => z.email().safeParse(/^[^<>@]*<([^<>]+)>$/.exec(text)?.[1] ?? text).success;

const Settings = z.object({
  dataDir: z
    .string()
    .min(1, problem('empty'))
    .default('data')
    .transform((folder) => resolve(folder)),
  /** 0: any free one. */
  port: whole(0, 65_535).default(8_080),
  host: z.string().min(1, problem('empty')).default('127.0.0.1'),
  databaseUrl: z.string().min(1, problem('empty')).nullable().default(null),
  /** Whose X-Forwarded-For is believed. */
  trustedProxies: networks.default([]),
  /** From where, besides this machine, `/health` and `/metrics` are asked. */
  monitors: networks.default([]),
  pageMemoryMb: whole(8, 65_536).default(64),
  logLevel: z.enum(LOG_LEVELS, problem('notAChoice')).default('warn'),
  /** Null: no mail is sent; it waits, and administrators hand links on. */
  smtpUrl: z.string().refine(isSmtpUrl, problem('notASmtpUrl')).nullable().default(null),
  mailFrom: z.string().refine(isMailbox, problem('notAMailbox')).nullable().default(null),
  /** What signs the cookies of the studio; null: one that is made once and kept in the database. */
  accountSecret: z.string().min(32, problem('tooShort')).nullable().default(null),
  /** Null: pictures lie in the data folder. */
  s3Endpoint: z.string().refine(isEndpoint, problem('notAnEndpoint')).nullable().default(null),
  s3Bucket: z.string().regex(BUCKET, problem('notABucket')).nullable().default(null),
  s3Region: z.string().min(1, problem('empty')).default('us-east-1'),
  s3KeyId: z.string().min(1, problem('empty')).nullable().default(null),
  s3Secret: z.string().min(1, problem('empty')).nullable().default(null),
  /** Whether the bucket stands in the path: what storage other than Amazon's mostly wants. */
  s3PathStyle: z.enum(['yes', 'no'], problem('notAChoice')).default('yes'),
});

/** Settings of which each needs the others. */
const OF_S3 = ['s3Endpoint', 's3Bucket', 's3KeyId', 's3Secret'] as const satisfies readonly Setting[];

const ConfigShape = Settings.refine(({ smtpUrl, mailFrom }) => smtpUrl === null || mailFrom !== null, {
  ...problem('missing'),
  path: ['mailFrom' satisfies Setting],
}).check(({ value, issues }) => {
  const missing = OF_S3.filter((setting) => value[setting] === null);
  if (missing.length === 0 || missing.length === OF_S3.length) return;
  issues.push({ code: 'custom', message: 'missingForS3', input: null, path: missing.slice(0, 1) });
});

/** How this process was told to work. */
export type Config = z.output<typeof ConfigShape>;

/** What was said on the command line, where it wins over the environment. */
export type Options = Partial<Record<Setting, string>>;

/** The settings of this process, or a refusal that names the first bad one. */
export function readConfig(options: Options, environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(SETTINGS).flatMap(([setting, { variable }]) => {
      const value = options[setting as Setting] ?? environment[variable];
      return value === undefined ? [] : [[setting, value]];
    }),
  );
  const { success, data, error } = ConfigShape.safeParse(given);
  if (success) return data;
  const [issue] = error.issues;
  const setting = String(issue?.path[0]) as Setting;
  const { variable, option, example } = SETTINGS[setting];
  throw badSetting({
    name: options[setting] === undefined || option === null ? variable : option,
    problem: issue?.message as SettingProblem,
    given: SECRETS.has(setting) ? null : (given[setting] ?? null),
    example,
  });
}

/** The language of the terminal, from the variables that POSIX gives it (XBD 8.2), strongest first. */
export const terminalLanguage = (environment: NodeJS.ProcessEnv = process.env): string =>
  environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';

function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'smtp:' || protocol === 'smtps:') && hostname !== '';
}

function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, username } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && username === '';
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const bits = isIP(address) === 6 ? 128 : 32;
  return (
    isIP(address) !== 0 &&
    rest.length === 0 &&
    (prefix === undefined || (/^\d+$/.test(prefix) && Number(prefix) <= bits))
  );
}
