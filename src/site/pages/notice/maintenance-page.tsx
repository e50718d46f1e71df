/// <reference types="vite/client" />
import { renderToString } from 'preact-render-to-string';
import { sayIn } from '../../../messages/index.ts';
import { Isolated } from '../../components/isolated/isolated.tsx';
import { Nuqta } from '../../components/nuqta/nuqta.tsx';
import type { StyledPage } from '../../rendered.ts';
import style from './maintenance.css?inline';

/**
 * The page for when the newsroom can't be asked. It asks for no file either: a reader may have no style sheet of ours
 * yet, and what keeps the page from him may keep the style sheet too.
 *
 * @param paper the paper's name, where it is known
 */
export function maintenancePage(paper: string | null): StyledPage {
  const { site: say } = sayIn('ar');
  const { code, title, text } = say.maintenance;
  const page = (
    <html lang={say.lang} dir={say.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{paper === null ? title : `${title} | ${paper}`}</title>
      </head>
      <body>
        {paper !== null && (
          <header class="top">
            <p class="wrap">
              <Isolated text={paper} />
              <Nuqta />
            </p>
          </header>
        )}
        <main class="wrap">
          <div class="stop">
            <p class="stop__code">
              <Nuqta />
              <span>{code}</span>
            </p>
            <h1>{title}</h1>
            <p>{text}</p>
          </div>
        </main>
      </body>
    </html>
  );
  // Not through Preact, which would escape the quotation marks in it.
  const html = renderToString(page).replace('</head>', () => `<style>${style}</style></head>`);
  return { html: `<!doctype html>\n${html}`, style };
}
