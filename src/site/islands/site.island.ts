/*
 * The only code that readers are sent. Pages are the same for everybody; this puts in what depends on the device:
 * how long ago something was published, and which suggestion was closed; it closes a menu that was left, finds the page
 * of a comment, suggests what may be searched for, and loads what lies on another site when the reader asks. Without it
 * a page says dates, a closed suggestion is back at the next visit, a menu is closed by its button, an old link to a
 * comment on a further page ends at the article, a search field suggests nothing, and a link leads to the other site.
 */

import './suggest.island.ts';

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
    // The browser's own words: the core's (arabic/dates) would be a third of the script for the same sentences.
    const words = new Intl.RelativeTimeFormat(`ar-u-nu-${time.dataset.relative}`, { numeric: 'auto' });
    time.title = time.textContent;
    time.textContent = age < HOUR_MS ? ago(words, age, MINUTE_MS, 'minute') : ago(words, age, HOUR_MS, 'hour');
  }
}

function ago(words: Intl.RelativeTimeFormat, age: number, unitMs: number, unit: 'minute' | 'hour'): string {
  const count = Math.floor(age / unitMs);
  return count === 0 ? words.format(0, 'second') : words.format(-count, unit);
}

/*
 * A link to a comment of an old site names no page, and what stands after `#` is told to no server. Where the comment
 * isn't on this page, the server is asked for it by its own address; never again from where that has led.
 */
const [comment] = /^#comment-\d+$/.exec(location.hash) ?? [];
const article = document.querySelector<HTMLElement>('[data-article]')?.dataset.article;
const isLed = document.referrer === location.href.replace(/#.*/s, '');
if (comment && article && !isLed && !document.querySelector(comment))
  location.replace(`${article}${comment.slice(1)}/`);

const menu = document.querySelector<HTMLDetailsElement>('details.menu');
menu?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
menu?.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
});

for (const folded of document.querySelectorAll<HTMLDetailsElement>('.embed details'))
  folded.addEventListener('toggle', () => {
    const template = folded.querySelector('template');
    if (folded.open && template) template.replaceWith(template.content);
  });

const suggestion = document.querySelector<HTMLDialogElement>('[data-suggestion]');
const suggested = suggestion?.dataset.suggestion;
if (suggestion && suggested) {
  if (closed().includes(suggested)) suggestion.close();
  // Not at `close`, which comes a moment later: the reader may be on the next page by then.
  suggestion.addEventListener('submit', () => {
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
