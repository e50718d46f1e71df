import { createServer, get } from 'node:http';

/*
 * The least a Node server can do: the bytes and headers of one answer of the product, from memory, for whoever asks.
 *   node bench/bare-server.ts URL    prints its own address
 */
const [url = ''] = process.argv.slice(2);

/** Headers that Node writes by itself, here as there. */
const OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () => serve(answer.rawHeaders, Buffer.concat(parts)));
});

function serve(rawHeaders: readonly string[], body: Buffer): void {
  const headers: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
    if (!OWN.has(name.toLowerCase())) headers.push(name, value);
  }
  const server = createServer((_request, response) => {
    response.writeHead(200, headers);
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}/`);
  });
}
