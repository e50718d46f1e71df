/*
 * The only code that readers are sent. Pages are the same for everybody; this puts in what depends on the device:
 * how long ago something was published, and which suggestion was closed. Without it a page says dates, and a closed
 * suggestion is back at the next visit.
 */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** From here on a date says more than a count of hours. */
const RECENT_MS = 24 * HOUR_MS;

/** Where the closed suggestions are remembered: ids, oldest first. */
const CLOSED = 'warraq:closed-suggestions';
const MOST_REMEMBERED = 50;

for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
  const age = Date.now() - Date.parse(time.dateTime);
  if (age >= 0 && age < RECENT_MS) {
    const words = new Intl.RelativeTimeFormat(`ar-u-nu-${time.dataset.relative}`, { numeric: 'auto' });
    time.title = time.textContent;
    time.textContent = age < HOUR_MS ? ago(words, age, MINUTE_MS, 'minute') : ago(words, age, HOUR_MS, 'hour');
  }
}

function ago(words: Intl.RelativeTimeFormat, age: number, unitMs: number, unit: 'minute' | 'hour'): string {
  const count = Math.floor(age / unitMs);
  return count === 0 ? words.format(0, 'second') : words.format(-count, unit);
}

const suggestion = document.querySelector<HTMLDialogElement>('[data-suggestion]');
const suggested = suggestion?.dataset.suggestion;
if (suggestion && suggested) {
  if (closed().includes(suggested)) suggestion.close();
  suggestion.addEventListener('close', () => {
    remember([...closed().filter((id) => id !== suggested), suggested].slice(-MOST_REMEMBERED));
  });
}

function closed(): readonly string[] {
  try {
    return localStorage.getItem(CLOSED)?.split(' ') ?? [];
  } catch {
    // The reader's browser keeps nothing from us: then nothing was closed.
    return [];
  }
}

function remember(ids: readonly string[]): void {
  try {
    localStorage.setItem(CLOSED, ids.join(' '));
  } catch {
    // The same; the suggestion comes back at the next visit.
  }
}
