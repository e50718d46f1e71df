import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { HOME } from '../../server/home.ts';
import { type ArticleFile, readArticleFile, readHeadedFile, readYamlFile } from '../article-file.ts';

/** Where the sample paper's words and pictures lie. */
export const SAMPLE = join(HOME, 'sample');

type SampleSection = { name: string; slug: string; description: string; below: SampleSection[] };
const SectionShape: z.ZodType<SampleSection> = z.lazy(() =>
  z.strictObject({
    name: z.string(),
    slug: z.string(),
    description: z.string(),
    below: z.array(SectionShape).default([]),
  }),
);

const NewsroomShape = z.strictObject({
  name: z.string(),
  tagline: z.string(),
  zone: z.string(),
  /** What was published since then names no day: it goes along, so that a paper just made has news of today. */
  lastHoursFrom: z.string(),
  /** Whose all pictures are. */
  pictureCredit: z.string(),
  dates: z.strictObject({
    months: z.enum(['shami', 'masri', 'maghrebi-dz', 'maghrebi-ma', 'dual', 'dual-masri-first']),
    digits: z.enum(['latn', 'arab']),
    hijri: z.boolean(),
    hijriOffsetDays: z.number().int(),
  }),
  sections: z.array(SectionShape),
  pages: z.array(z.string()),
});

const PersonShape = z.strictObject({
  name: z.string(),
  latin: z.string(),
  role: z.string(),
  bio: z.string(),
  portrait: z.string(),
  kind: z.enum(['staff', 'guest', 'agency']),
});

type SampleComment = { name: string; at: string; text: string; author: string | null; answers: SampleComment[] };
const CommentShape: z.ZodType<SampleComment> = z.lazy(() =>
  z.strictObject({
    name: z.string(),
    at: z.string(),
    text: z.string().trim(),
    /** The author of the paper who wrote it, by name. */
    author: z.string().nullable().default(null),
    answers: z.array(CommentShape).default([]),
  }),
);

/** What was said to the article with this headline. */
const CommentsShape = z.strictObject({ on: z.string(), comments: z.array(CommentShape) });

const PageShape = z.strictObject({ title: z.string(), parent: z.string().nullable().default(null) });

/** The sample paper as it is written. */
export type Paper = z.output<typeof NewsroomShape> & {
  readonly people: readonly z.output<typeof PersonShape>[];
  readonly staticPages: readonly (z.output<typeof PageShape> & { key: string; markdown: string })[];
  /** In the order of their publication. */
  readonly articles: readonly ArticleFile[];
  readonly comments: readonly z.output<typeof CommentsShape>[];
  /** File names. */
  readonly pictures: readonly string[];
};
export type { SampleComment, SampleSection };

/** What the paper says that its pictures show, by file: at the head of articles, in their texts, and of people. */
export function picturesDescribed({ articles, staticPages, people }: Paper): ReadonlyMap<string, string> {
  const described = new Map<string, string>(people.map(({ portrait, name }) => [portrait, name]));
  for (const { picture, alt } of articles) if (picture !== null) described.set(picture, alt);
  for (const { markdown } of [...articles, ...staticPages])
    for (const [, alt = '', file = ''] of markdown.matchAll(/!\[([^\]]*)\]\(([^\s)]+)/g)) described.set(file, alt);
  return described;
}

/** Reads the sample paper, whole. */
export async function readPaper(): Promise<Paper> {
  const newsroom = await readYamlFile(join(SAMPLE, 'newsroom.yaml'), NewsroomShape);
  const names = (folder: string) => readdir(join(SAMPLE, folder));
  const articles = await Promise.all(
    (await names('articles')).map((name) => readArticleFile(join(SAMPLE, 'articles', name))),
  );
  const staticPages = await Promise.all(
    newsroom.pages.map(async (key) => {
      const { head, markdown } = await readHeadedFile(join(SAMPLE, 'pages', `${key}.md`), PageShape);
      return { ...head, key, markdown };
    }),
  );
  return {
    ...newsroom,
    people: await readYamlFile(join(SAMPLE, 'people.yaml'), z.array(PersonShape)),
    staticPages,
    articles: articles.sort((one, other) => (one.at ?? '').localeCompare(other.at ?? '')),
    comments: await readYamlFile(join(SAMPLE, 'comments.yaml'), z.array(CommentsShape)),
    pictures: (await names('pictures')).map((name) => basename(name)),
  };
}
