import type { SettingProblem } from '../../server/config.ts';
import type { RequestPart } from '../../server/refusals.ts';
import type { FieldProblem, FieldType, WrongField } from '../../server/request-shape.ts';
import type { ServerWords } from '../../server/words.ts';
import { isolated } from '../isolated.ts';

const PROBLEMS: Readonly<Record<SettingProblem, string>> = {
  notANumber: 'not a whole number',
  outOfRange: 'outside what is accepted',
  notAnAddress: 'not a list of network addresses',
  notAChoice: 'not one of the known values',
  empty: 'empty',
  notASmtpUrl: 'no address of a mail server beginning with smtp:// or smtps://',
  notAMailbox: 'no e-mail address',
  missing: 'missing, and needed with SMTP_URL',
  tooShort: 'shorter than 32 characters',
  notAnEndpoint: 'no address of a server beginning with http:// or https://, without a path',
  notABucket: 'no name of a bucket',
  missingForS3: 'missing, and needed with the other WARRAQ_S3 settings',
};

const TYPES: Readonly<Record<FieldType, string>> = {
  text: 'a text',
  number: 'a number',
  wholeNumber: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  object: 'an object: fields between {}',
};

const PARTS: Readonly<Record<RequestPart, string>> = {
  body: 'The body of the request',
  address: "the request's address",
  query: "the query of the request's address",
  headers: "the request's headers",
};

/** The field as whoever sent it finds it: "content/headline". */
const named = (part: RequestPart, pointer: string): string => {
  if (pointer === '') return PARTS[part];
  const field = `"${pointer.slice(1)}"`;
  return part === 'body' ? `The field ${field}` : `${field} in ${PARTS[part]}`;
};

/** What a field must be, to go on with behind its name. */
export function expected(problem: FieldProblem): string {
  switch (problem.is) {
    case 'missing':
      return 'is missing, and is needed';
    case 'notOfType':
      return `must be ${TYPES[problem.expected]}`;
    case 'notAChoice':
      return `must be one of: ${problem.choices.join(', ')}`;
    case 'notAnInstant':
      return 'must be a date and time with its offset, such as 2026-11-25T06:00:00+03:00';
    case 'unknownName':
      return `has ${isolated(problem.given)}, which is not a known name; known names: ${problem.known.join(', ')}`;
    case 'tooLong':
      return `is too long; the most is ${problem.letters} characters`;
    case 'tooShort':
      return `is shorter than the least length, ${problem.letters}`;
    case 'tooMany':
      return `has too many entries; the most is ${problem.entries}`;
    case 'tooFew':
      return `has too few entries; the least is ${problem.entries}`;
    case 'tooLarge':
      return problem.inclusive ? `must be at most ${problem.limit}` : `must be less than ${problem.limit}`;
    case 'tooSmall':
      return problem.inclusive ? `must be at least ${problem.limit}` : `must be more than ${problem.limit}`;
    case 'unusable':
      return 'is not of the form that is needed';
    default:
      return problem satisfies never;
  }
}

const wrong = (part: RequestPart, { pointer, problem }: WrongField): string =>
  `${named(part, pointer)} ${expected(problem)}.`;

/** What the server says by itself. */
export const server: ServerWords = {
  refusals: {
    'server.badSetting': ({ name, problem, given, example }) =>
      given === null || given === ''
        ? `${name} is ${PROBLEMS[problem]}. A good one: ${name}=${example}`
        : `${name} is "${given}", which is ${PROBLEMS[problem]}. A good one: ${name}=${example}`,
    'server.portTaken': ({ port }) =>
      `Another program answers at port ${port}. Stop it, or take another port: npm start -- --port 0 picks a free one.`,
    'server.cannotListen': ({ host, port, why }) =>
      `Can't listen at ${host}:${port} (${why}). Choose an address of this machine and a port above 1023.`,
    'server.unknownToken': ({ id }) =>
      `No good token has the number ${id}; it may have been revoked already. All that are good: warraq token list`,
    'server.tokenNeeded': () => 'This request needs a good token. Ask for one with: warraq token --role editor',
    'server.databaseAway': () =>
      'The database is away; it mostly comes back within moments. See whether what you asked for was saved, then try again.',
    'server.busy': () =>
      'Something else is at work just now, so nothing of what you asked for was saved. Try again in a moment.',
    'server.diskFull': ({ nothingSaved }) =>
      nothingSaved
        ? 'The disk that articles are kept on is full, and nothing of what you asked for was saved. Make room on it, then try again; no restart is needed.'
        : 'The disk that articles are kept on is full. Make room on it, then see whether what you asked for was saved before you try again; no restart is needed.',
    'request.invalid': ({ part, fields }) =>
      `${fields.map((field) => wrong(part, field)).join(' ')} Nothing was saved; mend the request as docs/interface.md says and send it again.`,
    'request.notJson': () =>
      'What was sent is no valid JSON, or is empty. Nothing was saved; mend it and send it again.',
    'request.notJsonType': () =>
      'Only JSON is taken here. Send it with the header Content-Type: application/json; nothing was saved yet.',
    'request.tooLarge': ({ mostBytes }) =>
      `More was sent than is taken in (${mostBytes} bytes). Nothing was saved; shorten or divide it and send it again.`,
    'request.broken': () =>
      'The request was not understood: its address or headers are broken. Mend and send it again.',
    'request.unknown': () =>
      'The interface for programs has nothing at this address by this method. docs/interface.md lists what it has.',
  },
  badRequest: { title: 'Not understood', text: 'We did not understand the request. Check the address and try again.' },
  wrongMethod: { title: 'Nothing is sent here', text: 'This page is for reading only; nothing was changed.' },
  tooSlow: { title: 'Too slow', text: 'The request did not arrive in time. Try again.' },
  addressTooLong: { title: 'Address too long', text: 'No page of ours has an address this long.' },
  headersTooLarge: {
    title: 'Request too large',
    text: 'The headers are larger than we accept. Clear cookies and try again.',
  },
  pictureAway: {
    title: 'The picture could not be sent',
    text: 'Where pictures are kept is away just now. The picture is safe, and comes back with it.',
  },
  notFound: { title: 'Nothing here', text: 'There is no file at this address.' },
  studio: {
    title: 'Warraq studio',
    needsScript: 'The studio runs on JavaScript, which is switched off in this browser.',
  },
  ourFault: (requestId) => ({
    title: 'Our mistake',
    text: `This page could not be made, and that is our fault. If you write to us, name this number: ${requestId}`,
  }),
};
