import type { WalkStep } from '../newsroom/routes.ts';

/** One redirect leads to where a thing is; more than this would be a fault, and is shown as far as it goes. */
const MOST_STEPS = 5;
const PATIENCE_MS = 10_000;

/**
 * Goes the way of a reader's browser from an address: each answer with its status, up to where none leads on. Asked is
 * this server itself, by its own port, so that what is told is what readers get; no other host is ever asked.
 *
 * @param server where it answers, `http://127.0.0.1:8080`
 * @param address a path with its query, as it is read aloud or as it is sent
 */
export async function walkAddress(server: string, address: string): Promise<readonly WalkStep[]> {
  const steps: WalkStep[] = [];
  for (let target: string | null = address; target !== null && steps.length < MOST_STEPS; ) {
    const url = onServer(server, target);
    const answer: Response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    await answer.body?.cancel();
    steps.push({ address: decoded(url.pathname + url.search), status: answer.status });
    target = answer.headers.get('location');
  }
  return steps;
}

/** An address on this server, whatever host it may name: two slashes at its beginning would name one. */
function onServer(server: string, target: string): URL {
  const url = new URL(target.replace(/^[/\\]+/, '/'), server);
  return new URL(url.pathname + url.search, server);
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    // URIError, the only thing it throws: an address whose bytes are no text is shown as it is.
    return target;
  }
}
