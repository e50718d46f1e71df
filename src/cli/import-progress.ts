import type { ImportProgress } from '../transfer/wordpress/import-wordpress.ts';
import type { ImportWords } from '../transfer/wordpress/report/words.ts';

/** Between two pictures of the bar. */
const BAR_MS = 200;
const BAR_CELLS = 24;

/** A bar where there is a terminal; else a line for each step. */
export function progressOn(words: ImportWords): { show: (progress: ImportProgress) => void; end: () => void } {
  const { stderr } = process;
  let step = '';
  let shownAt = 0;
  let hasBar = false;
  const end = () => {
    if (hasBar) stderr.write('\n');
    hasBar = false;
  };
  const show = (progress: ImportProgress) => {
    const { done, all } = progress;
    const isNew = progress.step !== step;
    if (!isNew && (!stderr.isTTY || Date.now() - shownAt < BAR_MS)) return;
    if (isNew) end();
    step = progress.step;
    shownAt = Date.now();
    const said = words.progress[progress.step](done, all);
    if (!stderr.isTTY) {
      stderr.write(`${said}\n`);
      return;
    }
    const full = all === null || all === 0 ? 0 : Math.round((Math.min(done, all) / all) * BAR_CELLS);
    const bar = all === null ? '' : ` ${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
    stderr.write(`\r\u001b[K${said}${bar}`);
    hasBar = true;
  };
  return { show, end };
}
