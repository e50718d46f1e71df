import { type Locale, sayIn } from '../messages/index.ts';
import type { StudioFiles } from './studio-files.ts';

/** The theme that is pinned, or that of the system. */
export type Scheme = 'auto' | 'light' | 'dark';

type Shell = {
  readonly files: StudioFiles;
  readonly nonce: string;
  readonly locale: Locale;
  readonly scheme: Scheme;
};

/**
 * The page in which the studio runs: empty, in the right direction and theme from its first byte. Everything in it is
 * ours; nothing that anybody typed comes near it.
 */
export function studioShell({ files, nonce, locale, scheme }: Shell): string {
  const { title, needsScript } = sayIn(locale).server.studio;
  const links = [
    ...files.fonts.map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${file}">`),
    ...files.css.map((file) => `<link rel="stylesheet" href="${file}">`),
    ...[...files.modules, files.words[locale]].map((file) => `<link rel="modulepreload" href="${file}">`),
  ];
  const pinned = scheme === 'auto' ? '' : ` data-mantine-color-scheme="${scheme}"`;
  return `<!doctype html>
<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"${pinned}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="style-nonce" nonce="${nonce}">
<title>${title}</title>
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
${links.join('\n')}
<script type="module" src="${files.script}"></script>
</head>
<body>
<div id="studio"></div>
<noscript><p>${needsScript}</p></noscript>
</body>
</html>
`;
}
