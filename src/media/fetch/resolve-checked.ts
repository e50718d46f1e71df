import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { addressForbidden } from '../refusals.ts';

/** The IP addresses of a name. */
export type Resolve = (name: string) => Promise<{ readonly address: string; readonly family: number }[]>;

/** By the machine's own means: its list of hosts, then the name servers. */
export const resolveBySystem: Resolve = (name) => systemLookup(name, { all: true });

/**
 * How a connection finds its IP address: the name is resolved once, every address that it has is judged, and to one of
 * those the connection is made. A name that would lead elsewhere when asked again is not asked again.
 */
export function checkedLookup(resolve: Resolve, isAllowed: (ip: string) => boolean): LookupFunction {
  return (name, options, callback) => {
    resolve(name).then(
      (found) => {
        const [first] = found;
        if (first === undefined || found.some(({ address }) => !isAllowed(address)))
          callback(addressForbidden({ address: name, problem: 'private' }), []);
        else if (options.all === true) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}
