import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';

/** An answer as it came over the line: nothing is unpacked, no redirect followed. */
export type RawAnswer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** What is asked, beside the path. */
export type Asked = { readonly method?: string; readonly headers?: Readonly<Record<string, string>> };

/** Asks whoever listens at a port of this machine, each time on a connection of its own. */
export const askPort = (port: number, path: string, { method = 'GET', headers = {} }: Asked = {}): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const asking = httpRequest({ port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asking.on('error', reject);
    asking.end();
  });
