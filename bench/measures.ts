import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED } from './paper.ts';
import { WARRAQ } from './stack.ts';

/** In ms. */
export type Latency = { readonly median: number; readonly threeQuarters: number };

/**
 * Median and three quarters, in ms, of articles that nobody has asked for, one after the other on one connection:
 * query, rendering and compression. From wrk, because a client in JavaScript takes a good part of a millisecond itself.
 */
export function coldLatency(origin: string, paths: readonly string[], folder: string): Latency {
  const script = scriptOf(paths, folder);
  writeFileSync(
    script,
    `response = function()
  if asked == #paths then wrk.thread:stop() end
end
`,
    { flag: 'a' },
  );
  return latency(['-s', script, origin]);
}

/** How many requests a second so many clients get answered, each asking as soon as it has its answer, for ten seconds. */
export function saturation(origin: string, paths: readonly string[], clients: number, folder: string): number {
  const script = scriptOf(paths, folder);
  const said = execFileSync('wrk', ['-t1', `-c${clients}`, '-d10s', '-s', script, origin], { encoding: 'utf8' });
  const perSecond = /Requests\/sec:\s+([\d.]+)/.exec(said)?.[1];
  if (perSecond === undefined || /Non-2xx/.test(said)) throw new Error(`wrk got no answers:\n${said}`);
  return Number(perSecond);
}

/** A script for wrk that asks for the paths in turns. */
function scriptOf(paths: readonly string[], folder: string): string {
  const script = join(folder, 'paths.lua');
  const lines = paths.map(
    (path) => `  ${JSON.stringify(new URL(path, 'http://localhost').href.slice('http://localhost'.length))},`,
  );
  writeFileSync(
    script,
    `paths = {\n${lines.join('\n')}\n}
asked = 0
request = function()
  asked = asked + 1
  return wrk.format('GET', paths[(asked - 1) % #paths + 1], { ['Accept-Encoding'] = 'br' })
end
`,
  );
  return script;
}

/** From request to last byte on one connection for five seconds, in ms. */
export function latency(args: readonly string[]): Latency {
  const said = execFileSync('wrk', ['-t1', '-c1', '-d5s', '--latency', ...args], { encoding: 'utf8' });
  const at = (share: string): number => {
    const found = new RegExp(`${share}\\s+([\\d.]+)(us|ms|s)`).exec(said);
    if (found === null) throw new Error(`wrk gave no latency:\n${said}`);
    const [, value, unit] = found;
    return Number(value) * (unit === 'us' ? 0.001 : unit === 's' ? 1000 : 1);
  };
  return { median: at('50%'), threeQuarters: at('75%') };
}

/** Publishes by the command, and looks at front page, section and feed until each shows it. */
export function publishToSeen(origin: string, data: string, section: string, sectionName: string): void {
  const publish = `printf -- '---\\nsection: ${sectionName}\\nauthors: [مراسل القياس]\\n---\\n# %s\\n\\nنص قصير.\\n' "$TITLE" > ${data}/bench.md && ${WARRAQ} publish ${data}/bench.md --data ${data}`;
  const targets = [`front=${origin}/`, `section=${origin}${encodeURI(section)}`, `feed=${origin}/feed/`];
  execFileSync('node', [`${SHARED}publish.mjs`, '--every', '5', '--command', publish, ...targets], {
    stdio: 'inherit',
  });
}

export function quiet(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
