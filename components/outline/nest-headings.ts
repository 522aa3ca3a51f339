import { INTRODUCTION } from '../../utils/page/outline/index.ts';
import type { Heading } from '../../utils/page/types.ts';

/** A heading with the headings of its section. */
export interface OutlineNode {
  heading: Heading;
  children: OutlineNode[];
}

/**
 * Nests headings by level. A missing level (2, then 5) makes no empty level, and an article may
 * begin with a deeper heading than those that follow.
 */
export function nestHeadings(headings: readonly Heading[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  for (const heading of headings) {
    const node: OutlineNode = { heading, children: [] };
    while ((open.at(-1)?.heading.depth ?? 0) >= heading.depth) open.pop();
    (open.at(-1)?.children ?? roots).push(node);
    // The introduction contains no sections.
    if (heading.index !== INTRODUCTION) open.push(node);
  }
  return roots;
}
