import type { SettingProblem } from '../../server/config.ts';
import type { ServerWords } from '../../server/words.ts';

const PROBLEMS: Readonly<Record<SettingProblem, string>> = {
  notANumber: 'not a whole number',
  outOfRange: 'outside what is accepted',
  notAnAddress: 'not a list of network addresses',
  notAChoice: 'not one of the known values',
  empty: 'empty',
};

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
    'server.tokenNeeded': () => 'This request needs a good token. Ask for one with: warraq token --role editor',
  },
  badRequest: { title: 'Not understood', text: 'We did not understand the request. Check the address and try again.' },
  wrongMethod: { title: 'Nothing is sent here', text: 'This page is for reading only; nothing was changed.' },
  tooSlow: { title: 'Too slow', text: 'The request did not arrive in time. Try again.' },
  addressTooLong: { title: 'Address too long', text: 'No page of ours has an address this long.' },
  headersTooLarge: {
    title: 'Request too large',
    text: 'The headers are larger than we accept. Clear cookies and try again.',
  },
  notFound: { title: 'Nothing here', text: 'There is no file at this address.' },
  ourFault: (requestId) => ({
    title: 'Our mistake',
    text: `This page could not be made, and that is our fault. If you write to us, name this number: ${requestId}`,
  }),
};
