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
      people: show('/people', 'tbody tr'),
      person: show('/people?person=2', '.rights'),
      'person-roles': then(
        show('/people?person=2', '.rights'),
        (page) => page.locator('.pane .button--small').click(),
        '.grant',
      ),
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
