import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { CORRECTION_KINDS } from '../body/index.ts';
import { ARTICLE_KINDS, COMMENT_POLICIES } from '../newsroom/index.ts';
import { wrongFields } from '../server/request-shape.ts';
import { badFrontMatter, fileUnreadable } from './refusals.ts';
import { systemWord } from './system-word.ts';

/*
 * An article as a file: facts between two lines `---` (YAML), then the body in Markdown. The sample paper is
 * written in it, and `warraq publish` takes it.
 */

const text = z.string().trim();

const FrontMatter = z.strictObject({
  kind: z.enum(ARTICLE_KINDS).default('news'),
  /** Names from the topmost section down: `محليات/بلديات`. */
  section: text.nullable().default(null),
  kicker: text.default(''),
  headline: text.optional(),
  title: text.optional(),
  standfirst: text.default(''),
  authors: z.union([text.transform((name) => [name]), z.array(text)]).default([]),
  tags: z.array(text).default([]),
  picture: text.nullable().default(null),
  caption: text.default(''),
  alt: text.default(''),
  credit: text.default(''),
  /** In the site's zone; without it, now. */
  at: text.nullable().default(null),
  comments: z.enum(COMMENT_POLICIES).default('open'),
  corrections: z.array(z.strictObject({ at: text, kind: z.enum(CORRECTION_KINDS), text })).default([]),
  withdrawn: z.strictObject({ at: text, reason: text }).nullable().default(null),
});

/** What an article's file says. */
export type ArticleFile = Omit<z.output<typeof FrontMatter>, 'headline' | 'title'> & {
  readonly headline: string;
  readonly markdown: string;
};

const PARTS = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/;
const HEADING = /^\s*#[ \t]+(.+?)[ \t#]*\r?\n/;

/** Reads an article's file, or refuses and names what is wrong in its head. */
export async function readArticleFile(file: string): Promise<ArticleFile> {
  const [head, markdown] = partsOf(await readText(file));
  const { headline, title, ...rest } = checked(file, FrontMatter, head);
  const inBody = HEADING.exec(markdown);
  const name = headline ?? title ?? inBody?.[1] ?? '';
  if (name === '') throw badFrontMatter({ file, field: 'headline', problem: { is: 'missing' } });
  // A heading that only repeats or stands in for the headline isn't part of the text.
  const body = inBody !== null && inBody[1] === name ? markdown.slice(inBody[0].length) : markdown;
  return { ...rest, headline: name, markdown: body };
}

/** What a file's head says, checked, and what follows it. */
export async function readHeadedFile<Shape extends z.ZodType>(
  file: string,
  shape: Shape,
): Promise<{ head: z.output<Shape>; markdown: string }> {
  const [head, markdown] = partsOf(await readText(file));
  return { head: checked(file, shape, head), markdown };
}

/** A YAML file, checked. */
export const readYamlFile = async <Shape extends z.ZodType>(file: string, shape: Shape): Promise<z.output<Shape>> =>
  checked(file, shape, await readText(file));

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw fileUnreadable({ file, why: systemWord(error) }, { cause: error });
  }
}

function partsOf(content: string): [head: string, markdown: string] {
  const [, head, markdown] = PARTS.exec(content) ?? [];
  return head === undefined || markdown === undefined ? ['', content] : [head, markdown];
}

function checked<Shape extends z.ZodType>(file: string, shape: Shape, yaml: string): z.output<Shape> {
  let said: unknown;
  try {
    // The core schema leaves dates as they are written, so that the site's zone decides.
    said = parse(yaml, { schema: 'core' }) ?? {};
  } catch (error) {
    const [said = ''] = (error as Error).message.split('\n');
    throw badFrontMatter({ file, field: '', problem: { is: 'notYaml', said } });
  }
  const result = shape.safeParse(said, { reportInput: true });
  if (result.success) return result.data;
  const [first] = result.error.issues;
  if (first?.code === 'unrecognized_keys')
    throw badFrontMatter({
      file,
      field: first.keys.join(', '),
      problem: { is: 'unknownField', known: fieldsOf(shape) },
    });
  const [wrong] = wrongFields(result.error);
  if (wrong === undefined) throw result.error;
  throw badFrontMatter({ file, field: wrong.pointer.slice(1), problem: wrong.problem });
}

const fieldsOf = (shape: z.ZodType): readonly string[] =>
  shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
