/**
 * Leaves of what is deeper only its text: the time of libraries that take a tree grows with more
 * than the square of its depth.
 *
 * @param most elements in one another that stay
 */
export function flattenDepths(content: ParentNode, most: number): void {
  let level = [...content.children];
  for (let depth = 0; depth < most && level.length > 0; depth += 1) {
    level = level.flatMap((element) => [...element.children]);
  }
  for (const element of level) element.replaceChildren(element.textContent);
}
