import type { Token } from 'markdown-it';

/** A block of Markdown with what stands in it; markdown-it itself tells them as a flat row of tokens. */
export type Branch = { readonly token: Token; readonly children: Branch[] };

/** Nests tokens by their opening and closing ones. */
export function branchesOf(tokens: readonly Token[]): readonly Branch[] {
  const root: Branch[] = [];
  const open: Branch[] = [];
  for (const token of tokens) {
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    const branch: Branch = { token, children: [] };
    (open.at(-1)?.children ?? root).push(branch);
    if (token.nesting > 0) open.push(branch);
  }
  return root;
}
