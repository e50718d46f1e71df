/*
 * What a reader may go on to type into a search field, asked of the server while he types and laid under the field as
 * the browser lays out such a list. Without it, or where the server doesn't answer, the field is as it was.
 */

/** Less than this says nothing yet. */
const FEWEST_LETTERS = 2;
/** Only when the reader stops for so long is the server asked. */
const PAUSE_MS = 200;

const field = document.querySelector<HTMLInputElement>('[data-suggest]');
if (field) suggestIn(field);

function suggestIn(field: HTMLInputElement): void {
  const list = document.createElement('datalist');
  list.id = 'suggestions';
  field.after(list);
  field.setAttribute('list', list.id);
  let asking = new AbortController();
  let pause = 0;
  field.addEventListener('input', () => {
    asking.abort();
    clearTimeout(pause);
    asking = new AbortController();
    const { signal } = asking;
    const typed = field.value;
    if ([...typed.trim()].length < FEWEST_LETTERS) list.replaceChildren();
    else pause = window.setTimeout(async () => show(list, await suggestionsFor(typed, signal)), PAUSE_MS);
  });
}

/** Null where they aren't known: the reader typed on, or the server can't be asked. */
async function suggestionsFor(typed: string, signal: AbortSignal): Promise<readonly string[] | null> {
  try {
    const answer = await fetch(`/search/suggest?q=${encodeURIComponent(typed)}`, { signal });
    return answer.ok ? (await answer.json()).suggestions : null;
  } catch {
    return null;
  }
}

function show(list: HTMLDataListElement, suggestions: readonly string[] | null): void {
  if (suggestions) list.replaceChildren(...suggestions.map((text) => new Option(text)));
}
