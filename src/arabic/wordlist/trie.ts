/** A tree of letters (UTF-16 units): words with the same beginning share their way. */
export type Node<End> = { readonly next: Map<number, Node<End>>; readonly ends: End[] };

export function emptyNode<End>(): Node<End> {
  return { next: new Map(), ends: [] };
}

/** Lays the way of some letters and puts down what ends there. */
export function plant<End>(root: Node<End>, letters: string, end: End): void {
  let node = root;
  for (let at = 0; at < letters.length; at += 1) {
    const unit = letters.charCodeAt(at);
    const next = node.next.get(unit) ?? emptyNode<End>();
    node.next.set(unit, next);
    node = next;
  }
  node.ends.push(end);
}

/** The node behind some letters, if anything goes on there. */
export function follow<End>(root: Node<End>, letters: string): Node<End> | undefined {
  let node: Node<End> | undefined = root;
  for (let at = 0; at < letters.length && node !== undefined; at += 1) node = node.next.get(letters.charCodeAt(at));
  return node;
}
