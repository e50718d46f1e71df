import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Frame } from './frame.ts';
import { Head, type PageHead } from './head/head.tsx';

/** A page before it is put together: what its head says, and its body. */
export type Page = { readonly head: PageHead; readonly body: VNode };

/** The whole page as HTML. Nothing in it depends on who reads it; one style stands in it, which its policy names, and no script. */
export function documentOf({ head, body }: Page, frame: Frame): string {
  const page = (
    <html lang={frame.say.lang} dir={frame.say.dir}>
      <Head head={head} frame={frame} />
      {body}
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}`;
}
