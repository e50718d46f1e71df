import type { ArticleId, AuthorId, SectionId, StaticPageId, TagId } from '../base/ids.ts';
import { articleComments } from '../comments/index.ts';
import {
  type AddressAnswer,
  type ArticleView,
  article,
  authorPage as authorPageView,
  sectionPage as sectionPageView,
  staticPage as staticPageView,
  tagPage as tagPageView,
} from '../newsroom/index.ts';
import { answerOf } from './answers.ts';
import { articlePage } from './pages/article/article-page.tsx';
import { authorPage } from './pages/author/author-page.tsx';
import { sectionPage } from './pages/section/section-page.tsx';
import { staticPage } from './pages/static-page/static-page.tsx';
import { tagPage } from './pages/tag/tag-page.tsx';
import type { Rendered } from './rendered.ts';
import type { Rendering } from './rendering.ts';
import { cardTags, commentTags, pictureTags, TAG } from './tags.ts';

type Canonical = Extract<AddressAnswer, { is: 'canonical' }>;

/**
 * The page of what has an address of its own. Null when it has no such page, or went away since it was looked up.
 */
export async function renderThing(
  { thing, id }: Canonical,
  page: number,
  rendering: Rendering,
): Promise<Rendered | null> {
  const { db, frame } = rendering;
  switch (thing) {
    case 'article': {
      const view = await article(db, frame.site.sections, id as ArticleId);
      return view === null ? null : renderArticle(view, rendering);
    }
    case 'section': {
      const view = await sectionPageView(db, frame.site.sections, id as SectionId, page);
      return view === null
        ? null
        : answerOf(sectionPage(view, frame), frame, [TAG.section(id), ...cardTags(view.cards)]);
    }
    case 'author': {
      const view = await authorPageView(db, id as AuthorId, page);
      return view === null
        ? null
        : answerOf(authorPage(view, frame), frame, [
            ...[TAG.author(id), TAG.by(id), ...pictureTags([view.author.portrait])],
            ...cardTags(view.cards),
          ]);
    }
    case 'tag': {
      const view = await tagPageView(db, id as TagId, page);
      return view === null ? null : answerOf(tagPage(view, frame), frame, [TAG.tag(id), ...cardTags(view.cards)]);
    }
    case 'static_page': {
      const view = await staticPageView(db, id as StaticPageId);
      return view === null
        ? null
        : answerOf(staticPage(view, frame), frame, [TAG.page(id), ...pictureTags(view.pictures.values())]);
    }
    default:
      return thing satisfies never;
  }
}

/** An article with the first page of its comments. */
export async function renderArticle(view: ArticleView, { db, frame }: Rendering): Promise<Rendered> {
  const comments = view.commentCount === 0 ? null : await articleComments(db, view.id, { page: 1 });
  const authors = view.authors.map((author) => TAG.author(author.id));
  const related = view.related.map(({ id }) => TAG.article(id));
  const pictures = pictureTags([
    view.picture,
    ...view.pictures.values(),
    ...[...view.authors.map(({ portrait }) => portrait), ...view.related.map(({ picture }) => picture)],
  ]);
  const tags = [TAG.article(view.id), ...authors, ...related, ...pictures, ...commentTags(comments)];
  return answerOf(articlePage(view, comments, frame), frame, tags);
}
