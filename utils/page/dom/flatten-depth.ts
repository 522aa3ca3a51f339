/**
 * Replaces everything deeper than a number of levels by its text. Libraries that take a tree need
 * time that grows faster than the square of its depth.
 *
 * @param content is changed
 * @param most levels that stay
 */
export function flattenDepths(content: ParentNode, most: number): void {
  let level = [...content.children];
  for (let depth = 0; depth < most && level.length > 0; depth += 1) {
    level = level.flatMap((element) => [...element.children]);
  }
  for (const element of level) element.replaceChildren(element.textContent);
}
