import { Agent, get } from 'node:http';

/** Times from request to last byte, in ms. */
export type Times = { readonly p50: number; readonly p90: number; readonly p99: number; readonly most: number };

/** Asks for addresses one after the other on one connection, each so many rounds; the times of each, in its order. */
export async function askInTurns(origin: string, paths: readonly string[], rounds: number): Promise<number[][]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[][] = paths.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, path] of paths.entries()) times[index]?.push(await timeOf(agent, origin + path));
  agent.destroy();
  return times;
}

/** As a browser asks: compressed. Another status than 200 ends the bench. */
export function timeOf(agent: Agent, url: string): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - begun);
        else reject(new Error(`${response.statusCode} from ${decodeURI(url)}`));
      });
      response.on('error', reject);
    }).on('error', reject);
  });
}

/** Half, nine of ten and 99 of 100 took no longer. */
export function timesOf(all: readonly number[]): Times {
  const inOrder = all.toSorted((one, other) => one - other);
  const at = (share: number) => inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? 0;
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), most: inOrder.at(-1) ?? 0 };
}

export const timesLine = ({ p50, p90, p99, most }: Times): string =>
  [p50, p90, p99, most].map((ms) => ms.toFixed(1).padStart(8)).join(' ');
