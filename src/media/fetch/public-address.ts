import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * Addresses that aren't anybody's on the public internet (IANA special-purpose address registries, RFC 6890 and what
 * amended it): our own machine, networks around it, what clouds answer with keys at, what is sent to many.
 */
const NOT_PUBLIC_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Of IPv6 only 2000::/3 is given out; in it, these are for protocols, tunnels (Teredo, 6to4) and examples. */
const NOT_PUBLIC_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

/** Prefixes behind which an IPv4 address stands in the last 32 bits: mapped (RFC 4291), translated (RFC 6052). */
const CARRIES_V4 = [
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
] as const;

const notPublicV4 = blockList(NOT_PUBLIC_V4, 'ipv4');
const notPublicV6 = blockList(NOT_PUBLIC_V6, 'ipv6');
const carriesV4 = blockList(CARRIES_V4, 'ipv6');
const givenOut = blockList([['2000::', 3]], 'ipv6');

/** Whether an IP address is one of the public internet. What can't be read is none. */
export function isPublicAddress(ip: string): boolean {
  if (isIPv4(ip)) return !notPublicV4.check(ip, 'ipv4');
  // A zone (`fe80::1%eth0`) belongs to addresses of the network around us only.
  if (isIP(ip) !== 6 || ip.includes('%')) return false;
  if (carriesV4.check(ip, 'ipv6')) return isPublicAddress(lastFourBytes(ip));
  return givenOut.check(ip, 'ipv6') && !notPublicV6.check(ip, 'ipv6');
}

function blockList(ranges: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, bits] of ranges) list.addSubnet(network, bits, family);
  return list;
}

/** The IPv4 address in the last 32 bits of an IPv6 address. */
function lastFourBytes(ip: string): string {
  // The URL standard writes every IPv6 address in one way, without a dotted part.
  const groups = new URL(`http://[${ip}]/`).hostname.slice(1, -1).split(':');
  const [high = 0, low = 0] = groups.slice(-2).map((group) => (group === '' ? 0 : Number.parseInt(group, 16)));
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}
