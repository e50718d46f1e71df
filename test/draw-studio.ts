import { join } from 'node:path';
import { accept, firstRun, invite, KARIM, MAHA, RANA, signIn } from './browser/studio/people.ts';
import { fillLibrary, photographs } from './browser/studio/photographs.ts';
import { screensOf } from './browser/studio/screens-of.ts';
import { runningStudio } from './builders/running-studio.ts';

/** Every look: a phone and a desk, each language, day and night. */
const LOOKS = [390, 1440].flatMap((width) =>
  (['ar', 'en'] as const).flatMap((locale) =>
    (['light', 'dark'] as const).map((scheme) => ({ width, locale, scheme })),
  ),
);

/** Draws every screen of a studio with three people into a folder, as studio-name-language-width[-dark].png. */
export async function drawStudio(folder: string): Promise<number> {
  await using studio = await runningStudio();
  await using founder = await studio.newPage();
  await firstRun(founder, studio);
  await using karim = await studio.newPage();
  await accept(karim, studio, await invite(founder, KARIM, 'محرّر', 'محليّات'));
  await invite(founder, RANA, 'مدير');
  await using photos = await photographs();
  await fillLibrary(founder, studio, photos);
  const { outside, inside } = screensOf(studio);
  let drawn = 0;
  for (const look of LOOKS) {
    await using page = await studio.newPage(look);
    const dark = look.scheme === 'dark' ? '-dark' : '';
    const draw = async ([name, show]: [string, (typeof outside)[string]]) => {
      await show(page);
      const path = join(folder, `studio-${name}-${look.locale}-${look.width}${dark}.png`);
      await page.screenshot({ path, fullPage: true });
      drawn += 1;
    };
    for (const screen of Object.entries(outside)) await draw(screen);
    await studio.db.updateTable('person').set({ language: look.locale }).where('email', '=', MAHA.email).execute();
    await signIn(page, studio, MAHA);
    for (const screen of Object.entries(inside)) await draw(screen);
  }
  return drawn;
}
