import type { IncomingMessage } from 'node:http';

/** Our own ends of a connection (RFC 1122 §3.2.1.3, RFC 4291 §2.5.3), the IPv4 one also as IPv6 writes it. */
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** Whether a host, by its address or its name, is this machine itself. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || LOOPBACK.test(host);

/** Whether a host stands for all addresses of a machine (RFC 1122 §3.2.1.3, RFC 4291 §2.5.2), and leads nowhere. */
export const isUnspecified = (host: string): boolean => host === '0.0.0.0' || host === '::';

/**
 * Whether a request comes from a program on this machine itself. One that a proxy here passed on comes from
 * wherever its reader sits, and says so.
 */
export const isFromThisMachine = ({ socket, headers }: IncomingMessage): boolean =>
  isLoopback(socket.remoteAddress ?? '') && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;
