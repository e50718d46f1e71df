import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The generator, the load driver and the peers lie beside the project, with the limits they were measured at. */
export const SHARED = fileURLToPath(new URL('../../shared/bench/', import.meta.url));

/** The generator's newsroom of so many articles, made when it is first asked for: `newsroom.jsonl`, `newsroom.wxr.xml`, `pictures`. */
export function paperOf(articles: number): string {
  const paper = join(tmpdir(), `warraq-bench-newsroom-${articles}`);
  if (existsSync(paper)) return paper;
  // Under its name it is whole: a generator that was stopped leaves this folder, and the next one begins anew.
  const unfinished = `${paper}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  execFileSync('node', [`${SHARED}newsroom.mjs`, '--articles', String(articles), '--out', unfinished], {
    stdio: 'inherit',
  });
  renameSync(unfinished, paper);
  return paper;
}
