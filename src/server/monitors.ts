import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import { isFromThisMachine } from './request-facts.ts';

type Options = {
  /** Addresses and networks (`10.0.0.7`, `10.1.0.0/16`) from which operators' programs ask. */
  readonly monitors: readonly string[];
  /** Whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
};

/**
 * Whether a request comes from this machine itself, or from a monitor: by the connection's address, or by what a trusted
 * proxy says, as the frame decides it. What somebody else passed on comes from nobody knows where.
 */
export function monitorCheck({ monitors, trustedProxies }: Options): (request: IncomingMessage) => boolean {
  const known = listOf(monitors);
  return (request) => isFromThisMachine(request) || isIn(known, addressOf(request, trustedProxies));
}

/** Where a request comes from; null where it was passed on by who is not believed. */
function addressOf(request: IncomingMessage, trustedProxies: readonly string[]): string | null {
  const { headers, socket } = request;
  const peer = socket.remoteAddress ?? null;
  if (headers.forwarded !== undefined) return null;
  if (headers['x-forwarded-for'] === undefined) return peer;
  const address = proxyAddr(request, [...trustedProxies]);
  return address === peer ? null : address;
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    if (prefix === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return list;
}

const isIn = (list: BlockList, address: string | null): boolean =>
  address !== null && isIP(address) !== 0 && list.check(address, familyOf(address));

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
