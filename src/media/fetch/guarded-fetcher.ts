import { Refusal } from '../../base/refusal.ts';
import { MOST_BYTES } from '../limits.ts';
import { notFetched } from '../refusals.ts';
import { type Answer, asking } from './ask-once.ts';
import { checkAddress, type Permitted } from './check-address.ts';
import { type HostManners, hostManners, waitOf } from './host-manners.ts';
import { isPublicAddress } from './public-address.ts';
import { checkedLookup, type Resolve, resolveBySystem } from './resolve-checked.ts';

/** Fetches pictures from public sites, and from nowhere else. */
export type GuardedFetcher = {
  /** The bytes at an address, or a refusal. */
  fetch(address: string): Promise<Uint8Array>;
  /** Ends its connections; the fetcher is not used afterwards. */
  close(): void;
};

export type FetcherOptions = {
  readonly userAgent?: string;
  readonly mostBytes?: number;
  /** For one answer, from the question to its last byte. */
  readonly seconds?: number;
  /** Requests to one host at a time. */
  readonly atOncePerHost?: number;
  /** Times that a host which has too much to do is asked. */
  readonly attempts?: number;
  /** The first wait for such a host, where it says nothing itself. */
  readonly firstWaitMs?: number;
  /** IP addresses and ports that may be reached though they aren't public; for a machine that is its own test. */
  readonly permit?: { readonly ips: readonly string[]; readonly ports: readonly number[] };
  readonly resolve?: Resolve;
};

const MOST_REDIRECTS = 3;

/** Answers of a host that has too much to do for now (RFC 6585 §4, RFC 9110 §15.6.4). */
const BUSY: ReadonlySet<number> = new Set([429, 503]);

/** Times that a host is asked again which broke off, or couldn't be reached. */
const TRIES_TO_REACH = 2;

/**
 * A fetcher for addresses that a stranger's file names. It asks only by http and https, at their ports, and makes every
 * connection to an IP address that it has judged itself, at each redirect anew; so that nobody can have it ask a
 * machine beside ours. It takes few bytes, little time, and nothing packed, and asks no host for much at a time.
 */
export function createGuardedFetcher({
  userAgent = 'Warraq (pictures of a site that is moving)',
  mostBytes = MOST_BYTES,
  seconds = 30,
  atOncePerHost = 4,
  attempts = 4,
  firstWaitMs = 1000,
  permit = { ips: [], ports: [] },
  resolve = resolveBySystem,
}: FetcherOptions = {}): GuardedFetcher {
  const permitted: Permitted = { ips: new Set(permit.ips), ports: new Set(permit.ports.map(String)) };
  const isAllowed = (ip: string) => permitted.ips.has(ip) || isPublicAddress(ip);
  const { ask, close } = asking(checkedLookup(resolve, isAllowed), { mostBytes, seconds, userAgent });
  const hosts = new Map<string, HostManners>();

  function mannersTo(host: string): HostManners {
    const manners = hosts.get(host) ?? hostManners(atOncePerHost);
    hosts.set(host, manners);
    return manners;
  }

  /** Asks a host politely: in its turn, and again where it is busy or broke off. */
  async function politely(url: URL): Promise<Answer> {
    const host = mannersTo(url.host);
    for (let attempt = 1; ; attempt++) {
      const answer = await host.inTurn(async () => {
        if (host.isAway) throw notFetched({ address: url.href, problem: { is: 'away' } });
        try {
          const given = await ask(url);
          host.answered();
          return given;
        } catch (error) {
          if (!isOfTheHost(error)) throw error;
          host.failed();
          if (attempt >= TRIES_TO_REACH) throw error;
          return null;
        }
      });
      if (answer === null) continue;
      if (answer.is !== 'status' || !BUSY.has(answer.status) || attempt >= attempts) return answer;
      host.waitFor(waitOf(answer.retryAfter, attempt, firstWaitMs));
    }
  }

  return {
    fetch: async (address) => {
      let url = checkAddress(address, permitted, isAllowed);
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        const answer = await politely(url);
        if (answer.is === 'picture') return answer.bytes;
        if (answer.is === 'status')
          throw notFetched({ address: url.href, problem: { is: 'status', status: answer.status } });
        url = checkAddress(URL.parse(answer.location, url)?.href ?? answer.location, permitted, isAllowed);
      }
      throw notFetched({ address, problem: { is: 'redirects', most: MOST_REDIRECTS } });
    },
    close,
  };
}

/** Whether it went wrong on the way to the host, and not by what it said or what we refused. */
const isOfTheHost = (error: unknown): boolean =>
  error instanceof Refusal &&
  error.code === 'media.notFetched' &&
  ['unreachable', 'slow'].includes((error as ReturnType<typeof notFetched>).facts.problem.is);
