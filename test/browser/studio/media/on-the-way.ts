import type { CDPSession, Page } from 'playwright-core';

/* Uploads as the screen shows them, and the line that they come by. */

/** Chooses files to be taken in. */
export const choose = (page: Page, ...files: readonly string[]) =>
  page.locator('input[type=file][multiple]').setInputFiles([...files]);

/** The row of an upload. */
export const row = (page: Page, name: string) => page.locator('.upload').filter({ hasText: name });

/** How far an upload has come, of a hundred. */
export const percentOf = (page: Page, name: string) =>
  row(page, name)
    .locator('progress')
    .evaluate((bar: HTMLProgressElement) => bar.value);

/** A line that is slow, cut, or as it should be. */
export async function lineOf(page: Page) {
  const debug: CDPSession = await page.context().newCDPSession(page);
  await debug.send('Network.enable');
  const set = (offline: boolean, uploadThroughput: number) =>
    debug.send('Network.emulateNetworkConditions', { offline, latency: 5, downloadThroughput: -1, uploadThroughput });
  return {
    slow: (bytesPerSecond: number) => set(false, bytesPerSecond),
    cut: () => set(true, 0),
    good: () => set(false, -1),
  };
}

/** From where each piece of the uploads was sent. */
export function offsetsSent(page: Page): readonly number[] {
  const offsets: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
  return offsets;
}
