import { isIP } from 'node:net';
import { addressForbidden } from '../refusals.ts';
import type { AddressProblem } from './problems.ts';

/** What a fetcher may do that it may not by itself: reach a machine that isn't public, at ports of its own. */
export type Permitted = { readonly ips: ReadonlySet<string>; readonly ports: ReadonlySet<string> };

/** Ports of the two schemes; a picture at another is no picture of a public site. */
const PORTS: ReadonlySet<string> = new Set(['', '80', '443']);

/** Names of our own machine, whatever a name server says of them (RFC 6761 §6.3). */
const LOCAL_NAME = /(?:^|\.)localhost\.?$/;

/**
 * Reads an address from which a picture is to be fetched, or refuses it. The URL standard brings every spelling of an
 * IPv4 address (`2130706433`, `0x7f.1`, `0177.0.0.1`, `１２７.1`) to the usual one, which is then judged as an IP
 * address; a name is judged by the IP addresses that it has, when they are known.
 *
 * @param isAllowed whether an IP address may be reached
 */
export function checkAddress(address: string, permitted: Permitted, isAllowed: (ip: string) => boolean): URL {
  const url = URL.parse(address);
  const forbidden = (problem: AddressProblem) => addressForbidden({ address: withoutUser(address), problem });
  if (url === null) throw forbidden('unreadable');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw forbidden('scheme');
  if (url.username !== '' || url.password !== '') throw forbidden('user');
  if (!PORTS.has(url.port) && !permitted.ports.has(url.port)) throw forbidden('port');
  const ip = url.hostname.replace(/^\[|\]$/g, '');
  if (LOCAL_NAME.test(ip) || (isIP(ip) !== 0 && !isAllowed(ip))) throw forbidden('private');
  url.hash = '';
  return url;
}

/** What URLs lose on the way (WHATWG URL §4.4): tabs and line ends anywhere, controls and blanks at both ends. */
const LOST = /[\t\n\r]|^[\0- ]+|[\0- ]+$/g;
/** What stands before the host, up to the last at sign, whether the address can be read or not. */
const USER = /^([a-z][a-z0-9+.-]*:)?([/\\]*)[^/\\?#]*@/i;

/** The address as it is told to people: what stands before the host may be a password. */
const withoutUser = (address: string): string => address.replace(LOST, '').replace(USER, '$1$2');
