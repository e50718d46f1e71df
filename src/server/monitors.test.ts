import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { monitorCheck } from './monitors.ts';

const isMonitor = monitorCheck({
  monitors: ['10.0.0.7', '10.1.0.0/16', '2001:db8::/32'],
  trustedProxies: ['10.9.0.1'],
});

/** A request as it comes over a connection from an address. */
function from(remoteAddress: string, headers: Readonly<Record<string, string>> = {}): IncomingMessage {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
  return Object.assign(new IncomingMessage(socket), { headers });
}

test.each([
  ['a program on this machine', from('127.0.0.1'), true],
  ['an address that is named', from('10.0.0.7'), true],
  ['the same as a socket for both kinds writes it', from('::ffff:10.0.0.7'), true],
  ['an address of a network that is named', from('10.1.200.3'), true],
  ['one of IPv6', from('2001:db8::1'), true],
  ['any other', from('10.0.0.8'), false],
  ['a monitor behind a proxy that is believed', from('10.9.0.1', { 'x-forwarded-for': '10.0.0.7' }), true],
  ['the proxy itself, which is no monitor', from('10.9.0.1'), false],
  ['a reader behind it', from('10.9.0.1', { 'x-forwarded-for': '203.0.113.9' }), false],
  ['a reader who claims to be one', from('10.9.0.1', { 'x-forwarded-for': '10.0.0.7, 203.0.113.9' }), false],
  ['what is no address', from('10.9.0.1', { 'x-forwarded-for': 'monitor' }), false],
  // It may be a proxy that nobody named, and whose readers then would be let in.
  ['what a monitor passes on for others', from('10.0.0.7', { 'x-forwarded-for': '203.0.113.9' }), false],
  ['the same by the other header', from('10.0.0.7', { forwarded: 'for=10.1.0.1' }), false],
])('%s', (_, request, isLetIn) => expect(isMonitor(request)).toBe(isLetIn));

test('where nobody is named, only this machine is answered', () => {
  const check = monitorCheck({ monitors: [], trustedProxies: [] });
  expect([check(from('::1')), check(from('10.0.0.7'))]).toEqual([true, false]);
});
