import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import { BODY_VERSION, type Body } from './blocks.ts';
import { notABody } from './refusals.ts';
import { bodySchema } from './schema.ts';

/** Deepest nesting of nodes; a list in a list in a list takes six. */
export const BODY_DEPTH_LIMIT = 256;

/** What prosemirror-model takes for granted before it checks a node itself. */
const DocShape = z.object({
  type: z.literal('doc'),
  attrs: z.object({ version: z.number().int() }),
  content: z.array(z.unknown()).optional(),
});

/**
 * The body that the JSON holds, or a refusal: checked against the schema, each block with an id and no id twice.
 * What the schema doesn't know (a strange attribute) is left out. The result is a fresh value.
 */
export function parseBody(json: unknown): Body {
  const shape = DocShape.safeParse(json);
  if (!shape.success) throw notABody({ is: 'notADoc' });
  const { version } = shape.data.attrs;
  if (version !== BODY_VERSION) throw notABody({ is: 'otherVersion', version, known: BODY_VERSION });
  checkDepth(json);

  const doc = checkedNode(json);
  checkIds(doc);
  checkPictures(doc);
  checkCharacters(doc);
  return doc.toJSON();
}

/** Before anything walks the tree by recursion: without a stack, so that no depth can overflow it. */
function checkDepth(json: unknown): void {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > BODY_DEPTH_LIMIT) throw notABody({ is: 'tooDeep', most: BODY_DEPTH_LIMIT });
    const below: unknown[] = [];
    for (const node of level) for (const inner of contentOf(node)) below.push(inner);
    level = below;
  }
}

const contentOf = (node: unknown): readonly unknown[] =>
  typeof node === 'object' && node !== null && 'content' in node && Array.isArray(node.content) ? node.content : [];

function checkedNode(json: unknown): Node {
  try {
    const doc = bodySchema.nodeFromJSON(json);
    doc.check();
    return doc;
  } catch (cause) {
    // prosemirror-model says no with these two; anything else is a bug.
    if (cause instanceof RangeError || cause instanceof TypeError)
      throw notABody({ is: 'offSchema', said: cause.message }, { cause });
    throw cause;
  }
}

function checkIds(doc: Node): void {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (!('id' in node.attrs)) return;
    const id: unknown = node.attrs.id;
    if (typeof id !== 'string') throw notABody({ is: 'noId', block: node.type.name });
    if (ids.has(id)) throw notABody({ is: 'idTwice', id });
    ids.add(id);
  });
}

/** What no database keeps as JSON: U+0000, and half a character (PostgreSQL, "JSON Types"). */
function checkCharacters(doc: Node): void {
  const check = (value: unknown) => {
    if (typeof value === 'string' && (value.includes('\u0000') || !value.isWellFormed()))
      throw notABody({ is: 'badCharacters' });
  };
  doc.descendants((node) => {
    check(node.text);
    Object.values(node.attrs).forEach(check);
  });
}

/** What the schema can't say of one attribute alone. */
function checkPictures(doc: Node): void {
  doc.descendants((node) => {
    if (node.type.name === 'image' && (node.attrs.picture === null) === (node.attrs.src === null))
      throw notABody({ is: 'imageAtNoOnePlace' });
    for (const mark of node.marks)
      if (mark.type.name === 'language' && mark.attrs.lang === null && mark.attrs.dir === null)
        throw notABody({ is: 'emptyLanguage' });
  });
}
