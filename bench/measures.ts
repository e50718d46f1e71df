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
  const script = join(folder, 'cold.lua');
  const lines = paths.map((path) => `  ${JSON.stringify(encodeURI(path))},`);
  writeFileSync(
    script,
    `local paths = {\n${lines.join('\n')}\n}
local asked = 0
request = function()
  asked = asked + 1
  return wrk.format('GET', paths[asked], { ['Accept-Encoding'] = 'br' })
end
response = function()
  if asked == #paths then wrk.thread:stop() end
end
`,
  );
  return latency(['-s', script, origin]);
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
