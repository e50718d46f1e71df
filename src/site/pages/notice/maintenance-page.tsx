import { renderToString } from 'preact-render-to-string';
import { sayIn } from '../../../messages/index.ts';
import type { Assets } from '../../assets.ts';
import { Nuqta } from '../../components/nuqta/nuqta.tsx';

/** The page for when the newsroom can't be asked: it needs words and a style sheet, and nothing else. */
export function maintenancePage(assets: Assets): string {
  const { site: say } = sayIn('ar');
  const { code, title, text } = say.maintenance;
  const page = (
    <html lang={say.lang} dir={say.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="stylesheet" href={assets.css} />
      </head>
      <body>
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
  return `<!doctype html>\n${renderToString(page)}`;
}
