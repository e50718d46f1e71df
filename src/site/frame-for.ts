import { pictureAddress, renditionAddress } from '../media/index.ts';
import { sayIn } from '../messages/index.ts';
import type { SiteView } from '../newsroom/index.ts';
import type { Assets, SheetText } from './assets.ts';
import type { Frame } from './frame.ts';
import { themeSheet } from './theme/theme-sheet.ts';

/** What every page of a paper has around it; `origin` is the server's own, for a paper that hasn't set one. */
export function frameFor({ site, origin, assets }: { site: SiteView; origin: string; assets: Assets }): Frame {
  const { site: say } = sayIn('ar');
  const sheet = (assets.sheet + themeSheet(site.theme)) as SheetText;
  return { site, say, origin: site.origin ?? origin, assets, sheet, pictureAddress, renditionAddress };
}
