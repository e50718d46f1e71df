import type { ArticleId } from '../base/ids.ts';
import { type AddressAnswer, latest, withdrawal } from '../newsroom/index.ts';
import { documentOf, type Page } from './document.tsx';
import type { Frame } from './frame.ts';
import { gonePage, notFoundPage, withdrawnPage } from './pages/notice/notice-page.tsx';
import { htmlAnswer, type Rendered } from './rendered.ts';
import type { Rendering } from './rendering.ts';
import { cardTags, TAG } from './tags.ts';

/** How many of the newest an error page shows. */
const NEWEST_ON_ERROR = 3;

/** A page as an answer; every page shows the site. */
export const answerOf = (page: Page, frame: Frame, tags: readonly string[], status = 200): Rendered =>
  htmlAnswer({ html: documentOf(page, frame), style: frame.sheet }, [TAG.site, ...tags], status);

/** That nothing stands at an address; `tags` are those of what could come to stand there. */
export async function renderNotFound({ db, frame }: Rendering, tags: readonly string[] = []): Promise<Rendered> {
  const cards = (await latest(db, { of: 'paper' }, NEWEST_ON_ERROR)).map(({ card }) => card);
  const shown = [TAG.addresses, TAG.latest, ...tags, ...cardTags(cards)];
  return answerOf(notFoundPage(cards, frame), frame, shown, 404);
}

/** That what stood there was taken away, and why. */
export async function renderGone(
  { thing, id }: Extract<AddressAnswer, { is: 'gone' }>,
  { db, frame }: Rendering,
): Promise<Rendered> {
  const notice = thing === 'article' ? await withdrawal(db, id as ArticleId) : null;
  const page = notice === null ? gonePage(frame) : withdrawnPage(notice, frame);
  const tags = thing === 'article' ? [TAG.article(id), TAG.addresses] : [TAG.addresses];
  return answerOf(page, frame, tags, 410);
}
