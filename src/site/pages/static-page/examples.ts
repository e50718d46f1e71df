import type { StaticPageId } from '../../../base/ids.ts';
import type { StaticPageView } from '../../../newsroom/index.ts';
import { EXAMPLE_NOW, exampleBody } from '../../example-views.ts';

const link = (id: number, title: string, above = '/') => ({
  id: id as StaticPageId,
  title,
  address: `${above}${title.replaceAll(' ', '-')}/`,
});
const about = link(1, 'من نحن');

/** A page with others below it, and one of these. */
export const examples: Readonly<Record<string, StaticPageView>> = {
  'with-pages-below': {
    ...about,
    body: exampleBody('السفوح صحيفة يومية.\n\n## من يموّلنا\n\nالاشتراكات والإعلان، ولا شيء غيرهما.'),
    pictures: new Map(),
    trail: [],
    below: [link(2, 'مبادئ التحرير', about.address), link(3, 'سياسة التصحيح', about.address)],
    updatedAt: EXAMPLE_NOW,
  },
  below: {
    ...link(3, 'سياسة التصحيح', about.address),
    body: exampleBody('نصحّح أخطاءنا علنًا. البريد: fix@paper.example.'),
    pictures: new Map(),
    trail: [about],
    below: [],
    updatedAt: EXAMPLE_NOW,
  },
};
