import type { RunningStudio, StudioPage } from '../../builders/running-studio.ts';

/** Brings a page to a screen, and waits until it is all there. */
type Show = (page: StudioPage) => Promise<void>;

/** Every screen of the studio, by name: those without a session, and those of an administrator. */
export function screensOf({ at, origin }: RunningStudio): {
  readonly outside: Readonly<Record<string, Show>>;
  readonly inside: Readonly<Record<string, Show>>;
} {
  const show =
    (path: string, ready: string): Show =>
    async (page) => {
      await page.goto(at(path));
      await page.locator(ready).first().waitFor();
      await page.evaluate(() => document.fonts.ready);
    };
  const then =
    (before: Show, act: (page: StudioPage) => Promise<unknown>, ready: string): Show =>
    async (page) => {
      await before(page);
      await act(page);
      await page.locator(ready).first().waitFor();
    };
  const account = show('/account', '.line');
  return {
    outside: {
      'sign-in': show('/sign-in', 'h1'),
      'sign-in-refused': then(
        show('/sign-in', 'h1'),
        async (page) => {
          await page.locator('[name=email]').fill('nobody@almarfa.example');
          await page.locator('[name=password]').fill('ليست كلمتي');
          await page.locator('[name=password]').press('Enter');
        },
        '[role=alert]',
      ),
      forgotten: show('/forgotten', 'h1'),
      'link-useless': async (page) => {
        await page.goto(`${origin}/studio/invitation?token=used`);
        await page.locator('h1').waitFor();
      },
    },
    inside: {
      media: show('/media', '.picture'),
      'media-picture': show('/media?picture=2', '.focal'),
      'media-bare-picture': show('/media?picture=1', '.focal'),
      'media-dates': then(
        show('/media', '.picture'),
        (page) => page.getByRole('button', { name: /وقت الرفع|Uploaded/ }).click(),
        '.filters__dates',
      ),
      'media-none': show('/media?q=%D8%A8%D8%A7%D8%AE%D8%B1%D8%A9&lacks=any', '.state'),
      'media-refused': then(
        show('/media', '.picture'),
        (page) =>
          page.locator('input[type=file][multiple]').setInputFiles([
            { name: 'مقابلة-النقيب.mov', mimeType: 'video/quicktime', buffer: Buffer.from('film') },
            { name: 'صفحة.html', mimeType: 'text/html', buffer: Buffer.from('<!doctype html>') },
          ]),
        '.upload--refused',
      ),
      people: show('/people', 'tbody tr'),
      person: show('/people?person=2', '.rights'),
      'person-roles': then(
        show('/people?person=2', '.rights'),
        // After the roles of a night, which somebody gives in a screen before this.
        (page) => page.locator('.pane .button--small:not(.push)').click(),
        '.grant',
      ),
      nights: show('/people?tab=nights', '.nights__form form'),
      'nights-given': then(
        show('/people?tab=nights&person=2', '.nights__form form'),
        async (page) => {
          if ((await page.locator('.nights__list tbody tr').count()) > 0) return;
          await page.locator('.nights__form [type=submit]').click();
        },
        '.nights__list tbody tr',
      ),
      safety: show('/people?tab=safety', '.nights__form form'),
      invite: show('/people?tab=invitations&invite=true', '[name=email]'),
      invitations: show('/people?tab=invitations', 'tbody tr'),
      mail: show('/people?tab=mail', 'tbody tr'),
      audit: show('/people?tab=audit', 'tbody tr'),
      'settings-site': show('/settings/site', '[name=tagline]'),
      redirects: show('/settings/redirects?address=/محليات', '.tester__steps li'),
      redirect: then(
        show('/settings/redirects', '.state'),
        async (page) => {
          await page.locator('.led__head .button').click();
          await page.locator('[name=from]').fill('/feed/');
          await page.locator('[name=to]').fill('/محليات/');
          await page.keyboard.press('Enter');
        },
        '[name=from][aria-invalid=true]',
      ),
      'mail-server': show('/settings/mail', '.mail__trial'),
      health: show('/health', '.part-panel'),
      alarms: then(show('/health', '.part-panel'), (page) => page.locator('.bell').click(), '.bell__list .alarms'),
      'settings-sections': show('/settings/sections', '.tree__row'),
      'settings-section': show('/settings/sections?section=1', '[name=section-slug]'),
      'settings-style': show('/settings/style', '.rules__found li'),
      'settings-dates': show('/settings/dates', '.dates__example'),
      'settings-theme': show('/settings/theme', '.theme__frame'),
      'settings-theme-refused': then(
        show('/settings/theme', '.theme__frame'),
        (page) => page.locator('.theme__code input').first().fill('#c9973b'),
        '.note--wrong',
      ),
      'audit-found': show('/people?tab=audit&kind=entry&who=1', '.audit__filter'),
      'audit-finding': then(
        show('/people?tab=audit', 'tbody tr'),
        async (page) => {
          await page.locator('.finder input').click();
          await page.keyboard.type('ا');
        },
        '[role=option]',
      ),
      'audit-none': show('/people?tab=audit&thing=tag:9&from=2020-01-01&to=2020-02-01', '.state'),
      account,
      'two-factor': then(
        account,
        async (page) => {
          await page.locator('.part').first().locator('.button').click();
          await page.locator('.part').first().locator('[name=password]').fill('سفينة بلا ميناء تنام');
          await page.keyboard.press('Enter');
        },
        '.qr',
      ),
      palette: then(show('/people', 'tbody tr'), (page) => page.keyboard.press('Control+k'), '.palette__entry'),
      keys: then(show('/people', 'tbody tr'), (page) => page.keyboard.press('Control+/'), '.help__group'),
      'setup-sections': show('/setup', 'h1'),
      'setup-dates': show('/setup?step=dates', 'h1'),
      'setup-import': show('/setup?step=import', 'h1'),
      'not-here': show('/nothing-here', 'h1'),
    },
  };
}
