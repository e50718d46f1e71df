import type { Request } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Stage } from './stage.ts';

/** What an article may weigh without its pictures, compressed: what a reader on a slow link waits for. */
const MOST_BYTES = 102_400;

/** What comes over the line. */
export function delivery(stage: Stage): void {
  test.each(['article', 'article-long', 'article-parts', 'article-plain', 'comments'] as const)(
    'an article weighs 100 KB at most, everything but its pictures: %s',
    async (kind) => {
      await using page = await stage.newPage();
      const bytes: Record<string, number> = {};
      const weighed: Promise<void>[] = [];
      const weigh = async (request: Request) => {
        bytes[request.url()] = (await request.sizes()).responseBodySize;
      };
      page.on('requestfinished', (request) => {
        if (request.resourceType() !== 'image') weighed.push(weigh(request));
      });
      await page.goto(stage.addressOf(kind), { waitUntil: 'networkidle' });
      await Promise.all(weighed);
      expect(Object.keys(bytes).filter((url) => /\.(woff2|css|js)$/.test(url)).length).toBeGreaterThanOrEqual(4);
      expect(Object.values(bytes).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(MOST_BYTES);
    },
  );
}
