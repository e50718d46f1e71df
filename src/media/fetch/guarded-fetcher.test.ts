import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { createGuardedFetcher, fetchPictures } from '../index.ts';
import type { FetcherOptions } from './guarded-fetcher.ts';
import { isPublicAddress } from './public-address.ts';

const PICTURE = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#1b3a8a' } })
  .jpeg()
  .toBuffer();

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A site on this machine, which a fetcher reaches only if it is permitted to. */
async function site(handler: Handler): Promise<{ url: string; port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, asked };
}

function fetcherTo(port: number, options: FetcherOptions = {}) {
  const fetcher = createGuardedFetcher({
    permit: { ips: ['127.0.0.1'], ports: [port] },
    seconds: 60,
    firstWaitMs: 10,
    ...options,
  });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

const sendPicture: Handler = (_, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(PICTURE);

const forbidden = [
  ['http://127.0.0.1/a.jpg', 'private', 'our own machine'],
  ['http://127.1/a.jpg', 'private', 'with parts left out'],
  ['http://2130706433/a.jpg', 'private', 'as one decimal number'],
  ['http://0x7f000001/a.jpg', 'private', 'as one hexadecimal number'],
  ['http://0x7f.0.0.1/a.jpg', 'private', 'with a hexadecimal part'],
  ['http://0177.0.0.1/a.jpg', 'private', 'with an octal part'],
  ['http://017700000001/a.jpg', 'private', 'as one octal number'],
  ['http://１２７.０.０.１/a.jpg', 'private', 'in wide digits'],
  ['http://①②⑦.0.0.1/a.jpg', 'private', 'in circled digits'],
  ['http://127.0.0.1./a.jpg', 'private', 'with a dot behind it'],
  ['http://%31%32%37.0.0.1/a.jpg', 'private', 'percent-encoded'],
  ['http://0/a.jpg', 'private', 'this host'],
  ['http://10.1.2.3/a.jpg', 'private', 'a private network'],
  ['http://172.31.255.255/a.jpg', 'private', 'a private network'],
  ['http://192.168.1.1/a.jpg', 'private', 'a private network'],
  ['http://100.64.0.1/a.jpg', 'private', 'behind a carrier’s translation'],
  ['http://169.254.169.254/latest/meta-data/', 'private', 'where clouds tell their keys'],
  ['http://224.0.0.1/a.jpg', 'private', 'many machines'],
  ['http://255.255.255.255/a.jpg', 'private', 'all machines'],
  ['http://[::1]/a.jpg', 'private', 'our own machine, IPv6'],
  ['http://[::]/a.jpg', 'private', 'any address, IPv6'],
  ['http://[::ffff:127.0.0.1]/a.jpg', 'private', 'IPv4 mapped into IPv6'],
  ['http://[::ffff:a9fe:a9fe]/a.jpg', 'private', 'IPv4 mapped into IPv6, in hexadecimal'],
  ['http://[::7f00:1]/a.jpg', 'private', 'IPv4-compatible IPv6'],
  ['http://[64:ff9b::7f00:1]/a.jpg', 'private', 'IPv4 translated'],
  ['http://[64:ff9b:1::808:808]/a.jpg', 'private', 'translated in a network of its own'],
  ['http://[2002:7f00:1::]/a.jpg', 'private', '6to4'],
  ['http://[2001:0:7f00:1::]/a.jpg', 'private', 'Teredo'],
  ['http://[fe80::1]/a.jpg', 'private', 'this link'],
  ['http://[fc00::1]/a.jpg', 'private', 'a unique local address'],
  ['http://[fd12:3456::1]/a.jpg', 'private', 'a unique local address'],
  ['http://[ff02::1]/a.jpg', 'private', 'many machines, IPv6'],
  ['http://localhost/a.jpg', 'private', 'a name of our own machine'],
  ['http://LOCALHOST./a.jpg', 'private', 'a name of our own machine, as names may be written'],
  ['http://ⓛocalhost/a.jpg', 'private', 'a name that is another one once it is read'],
  ['http://example.com@127.0.0.1/a.jpg', 'user', 'a host that is none'],
  ['http://user:secret@example.com/a.jpg', 'user', 'a password'],
  ['http://127.0.0.1\\@example.com/a.jpg', 'private', 'two hosts, of which readers differ on the right one'],
  ['http://127.0.0.1#@example.com/a.jpg', 'private', 'a fragment like a host'],
  ['http://example.com:22/a.jpg', 'port', 'another service'],
  ['http://example.com:6379/a.jpg', 'port', 'another service'],
  ['ftp://example.com/a.jpg', 'scheme', 'another scheme'],
  ['file:///etc/passwd', 'scheme', 'a file of ours'],
  ['data:image/png;base64,AAAA', 'scheme', 'no host at all'],
  ['gopher://127.0.0.1:70/_x', 'scheme', 'another scheme'],
  ['/wp-content/uploads/a.jpg', 'unreadable', 'a path only'],
  ['http://', 'unreadable', 'nothing'],
  ['http://[::1', 'unreadable', 'a bracket left open'],
  ['http://1.2.3.256/a.jpg', 'unreadable', 'a part too large'],
] as const;

for (const [address, problem, why] of forbidden)
  test(`${why}: nothing is fetched from ${address}`, async () => {
    const fetcher = createGuardedFetcher();
    onTestFinished(() => fetcher.close());
    await expect(fetcher.fetch(address)).rejects.toMatchObject({ code: 'media.addressForbidden', facts: { problem } });
  });

for (const address of [
  'https://user:secret@example.com/a.jpg',
  'ftp://user:secret@example.com/a.jpg',
  'http://user:secret@[::1/a.jpg',
  'http:\\\\user:secret@1.2.3.256/a.jpg',
  'ht\ntp://user:sec\tret@[::1',
  '//user:secret@example.com/a.jpg',
  'user:secret@example.com/a.jpg',
  'http://user:secret@example.com:22/a.jpg',
  'http://user:secret@127.0.0.1/a.jpg',
  'http://secret@@example.com/a.jpg',
])
  test(`a password in an address is not told on: ${JSON.stringify(address)}`, async () => {
    const fetcher = createGuardedFetcher();
    onTestFinished(() => fetcher.close());
    const refusal = await fetcher.fetch(address).catch((error: Error) => error);
    expect(refusal).toMatchObject({ code: 'media.addressForbidden' });
    expect(`${refusal} ${JSON.stringify(refusal)}`).not.toMatch(/sec\s*ret/);
  });

test('an address that is told keeps what is no password', async () => {
  const fetcher = createGuardedFetcher();
  onTestFinished(() => fetcher.close());
  for (const address of ['/wp-content/uploads/a@2x.jpg', 'ftp://example.com/a@2x.jpg?b@c'])
    await expect(fetcher.fetch(address)).rejects.toMatchObject({ facts: { address } });
});

test('a bug is no answer of a site: it is thrown as it is, and unheard by nobody', async () => {
  const bug = new TypeError('a bug');
  const fetcher = fetcherTo(80, { resolve: () => Promise.reject(bug) });
  await expect(fetcher.fetch('http://pictures.example/a.jpg')).rejects.toBe(bug);
  async function* slowly() {
    for (let key = 0; key < 3; key++) {
      yield { key, address: 'http://pictures.example/a.jpg' };
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  await expect(Array.fromAsync(fetchPictures(fetcher, slowly()))).rejects.toBe(bug);
});

for (const ip of ['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])
  test(`${ip} is public`, () => expect(isPublicAddress(ip)).toBe(true));

test('a permitted site gives its picture', async () => {
  const { url, port } = await site(sendPicture);
  expect(PICTURE.equals(await fetcherTo(port).fetch(`${url}/a.jpg`))).toBe(true);
});

test('a name that has a private address beside a public one is refused', async () => {
  const { port, asked } = await site(sendPicture);
  const fetcher = createGuardedFetcher({
    permit: { ips: [], ports: [port] },
    resolve: async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ],
  });
  onTestFinished(() => fetcher.close());
  await expect(fetcher.fetch(`http://pictures.example:${port}/a.jpg`)).rejects.toMatchObject({
    facts: { problem: 'private' },
  });
  expect(asked).toEqual([]);
});

test('the connection is made to the address that was judged, though the name leads elsewhere a moment later', async () => {
  const { port, asked } = await site(sendPicture);
  const answers = ['127.0.0.1', '10.0.0.1'];
  const resolve = async () => [{ address: answers.shift() ?? '10.0.0.1', family: 4 }];
  const fetcher = fetcherTo(port, { resolve, permit: { ips: ['127.0.0.1'], ports: [port] } });
  expect((await fetcher.fetch(`http://pictures.example:${port}/a.jpg`)).length).toBe(PICTURE.length);
  expect([asked, answers]).toEqual([['/a.jpg'], ['10.0.0.1']]);
});

test('a redirect is followed, and judged as if it were asked for', async () => {
  const { url, port, asked } = await site((request, response) => {
    const leads: Record<string, string> = { '/a': '/b', '/b': '/c.jpg', '/evil': 'http://169.254.169.254/latest/' };
    const location = leads[request.url ?? ''];
    if (location === undefined) sendPicture(request, response);
    else response.writeHead(302, { location }).end();
  });
  const fetcher = fetcherTo(port);
  expect((await fetcher.fetch(`${url}/a`)).length).toBe(PICTURE.length);
  expect(asked).toEqual(['/a', '/b', '/c.jpg']);
  await expect(fetcher.fetch(`${url}/evil`)).rejects.toMatchObject({
    code: 'media.addressForbidden',
    facts: { problem: 'private' },
  });
});

test('a site that leads on for ever is left after three times', async () => {
  const { url, port, asked } = await site((_, response) => response.writeHead(302, { location: '/on' }).end());
  await expect(fetcherTo(port).fetch(`${url}/a`)).rejects.toMatchObject({ facts: { problem: { is: 'redirects' } } });
  expect(asked.length).toBe(4);
});

const refused: readonly (readonly [string, Handler, object, FetcherOptions?])[] = [
  [
    'a packed answer is not unpacked',
    (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(10_000_000))),
    { facts: { problem: { is: 'encoded' } } },
  ],
  [
    'an answer that says it is too large is not read',
    (_, response) => response.writeHead(200, { 'content-length': '999999999' }).write('x'),
    { code: 'media.fileTooLarge' },
  ],
  [
    'an answer that becomes too large is broken off',
    (_, response) => {
      response.writeHead(200);
      const send = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', send);
      send();
    },
    { code: 'media.fileTooLarge' },
  ],
  [
    'an answer that trickles is broken off',
    (_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drip));
    },
    { facts: { problem: { is: 'slow' } } },
    { seconds: 1 },
  ],
  [
    'an answer with an endless head is broken off',
    (_, response) => response.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end(),
    { facts: { problem: { is: 'unreachable', said: 'HPE_HEADER_OVERFLOW' } } },
  ],
  [
    'an answer that ends too early is no picture',
    (_, response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write('x', () => response.destroy());
    },
    { facts: { problem: { is: 'unreachable' } } },
  ],
  [
    'a picture that is gone is told by its status',
    (_, response) => response.writeHead(404).end('<h1>not here</h1>'),
    { facts: { problem: { is: 'status', status: 404 } } },
  ],
];

for (const [what, handler, expected, options] of refused)
  test(what, async () => {
    const { url, port } = await site(handler);
    const fetcher = fetcherTo(port, { mostBytes: 1_000_000, ...options });
    await expect(fetcher.fetch(`${url}/a.jpg`)).rejects.toMatchObject(expected);
  });

test('a host that has too much to do is asked again after the time it named, and given up in the end', async () => {
  let times = 0;
  const { url, port, asked } = await site((request, response) => {
    if (request.url === '/never') response.writeHead(503).end();
    else if (++times < 3) response.writeHead(429, { 'retry-after': '0' }).end();
    else sendPicture(request, response);
  });
  const fetcher = fetcherTo(port);
  expect((await fetcher.fetch(`${url}/a.jpg`)).length).toBe(PICTURE.length);
  await expect(fetcher.fetch(`${url}/never`)).rejects.toMatchObject({ facts: { problem: { status: 503 } } });
  expect(asked.filter((path) => path === '/never').length).toBe(4);
});

test('no host is asked for more than a few at a time, and each that fails is told in its place', async () => {
  let now = 0;
  let most = 0;
  const { url, port } = await site((request, response) => {
    most = Math.max(most, ++now);
    setTimeout(() => {
      now--;
      if (request.url?.includes('7') === true) response.writeHead(404).end();
      else sendPicture(request, response);
    }, 20);
  });
  const fetcher = fetcherTo(port, { atOncePerHost: 3 });
  const pictures = Array.from({ length: 20 }, (_, key) => ({ key, address: `${url}/%d8%b5-${key}.jpg?w=1` }));
  const fetched = await Array.fromAsync(fetchPictures(fetcher, pictures));
  expect(most).toBe(3);
  expect(fetched.map(({ key }) => key).toSorted((one, other) => one - other)).toEqual(pictures.map(({ key }) => key));
  expect(
    fetched
      .filter((each) => 'refusal' in each)
      .map(({ key }) => key)
      .toSorted(),
  ).toEqual([17, 7]);
  expect(fetched.find(({ key }) => key === 3)?.originalName).toBe('%d8%b5-3.jpg');
});

test('a host that is away is not asked for each of its thousand pictures', async () => {
  let times = 0;
  const { url, port } = await site((request) => {
    times++;
    request.socket.destroy();
  });
  const pictures = Array.from({ length: 100 }, (_, key) => ({ key, address: `${url}/${key}.jpg` }));
  const fetched = await Array.fromAsync(fetchPictures(fetcherTo(port), pictures));
  expect(fetched.every((each) => 'refusal' in each)).toBe(true);
  expect(times).toBeLessThan(20);
});
