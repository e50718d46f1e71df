import type { SiteView } from '../../newsroom/index.ts';
import { BRAND_COLOUR, brandAddress } from './brand.ts';

/** The paper as an application on a home screen (W3C, "Web Application Manifest"); it opens in the browser as ever. */
export const manifestOf = (site: SiteView): string =>
  `${JSON.stringify({
    name: site.name,
    short_name: site.name,
    ...(site.tagline === '' ? {} : { description: site.tagline }),
    lang: 'ar',
    dir: 'rtl',
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'browser',
    theme_color: site.theme.accentLight ?? BRAND_COLOUR,
    background_color: '#ffffff',
    icons: ([192, 512] as const).map((side) => ({
      src: brandAddress(site, `icon-${side}.png`),
      sizes: `${side}x${side}`,
      type: 'image/png',
    })),
  })}\n`;
