/** Whether a tree of plain objects has more levels. Keeps its own list: a deep tree would overflow the stack. */
export function tooDeep(tree: object, levels: number): boolean {
  const open: { node: object; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (depth > levels) return true;
    for (const child of Object.values(node)) {
      // A list is no level of its own.
      if (typeof child === "object" && child !== null)
        open.push({ node: child, depth: Array.isArray(child) ? depth : depth + 1 });
    }
  }
  return false;
}
