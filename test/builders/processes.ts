import { readdir, readFile } from 'node:fs/promises';

/** The running processes that one has begun, whose command holds a word. */
export async function childrenOf(parent: number, word: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const [stat, command] = await Promise.all(
      ['stat', 'cmdline'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
    );
    // proc(5): pid, (name), state, parent; a zombie has no command any more.
    const [, above] = /\) \w (\d+)/.exec(stat ?? '') ?? [];
    if (Number(above) === parent && command?.includes(word) === true) found.push(pid);
  }
  return found;
}
