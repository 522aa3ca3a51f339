import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { findEnclosure, readAttribute } from './enclosures';
import type { HeadingTruth } from './types';

type Enclosure = Pick<HeadingTruth, 'within' | 'closed'>;

/** The headings a page shows, from its source alone: nothing here has seen the HTML. */
export function listHeadings(root: Root): HeadingTruth[] {
  const slugger = new GithubSlugger();
  const headings: HeadingTruth[] = [];
  visit(root, {});
  return headings;

  function visit(node: Nodes, enclosure: Enclosure) {
    if (node.type === 'heading') {
      const heading = readMarkdownHeading(node, slugger);
      if (heading) headings.push({ ...heading, ...enclosure });
    } else if (isElement(node) && /^h[1-6]$/.test(node.name ?? '')) {
      headings.push({ ...readElementHeading(node), ...enclosure });
    } else if ('children' in node) {
      for (const child of node.children) {
        visit(child, innermostClosed(enclosure, findEnclosure(child, node)));
      }
    }
  }
}

/** What is open within something closed can't be seen before that is opened. */
function innermostClosed(outer: Enclosure, inner: Enclosure | undefined): Enclosure {
  return !inner || (outer.closed && !inner.closed) ? outer : inner;
}

function isElement(node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function readMarkdownHeading(heading: Heading, slugger: GithubSlugger): HeadingTruth | undefined {
  const source = toString(heading);
  const customId = /\s*\[#([^]+?)\]\s*$/.exec(source);
  const text = customId ? source.slice(0, customId.index) : source;
  // Fumadocs makes the id before it takes the markers out, so that "Hidden [!toc]" becomes `hidden-toc`.
  const id = customId?.[1] ?? slugger.slug(text);
  if (text.endsWith('[toc]')) return undefined;
  return { depth: heading.depth, text: removeMarkers(text), id };
}

function removeMarkers(text: string): string {
  return normalise(text.replace(/\[(?:!toc|step)\]/g, '').replace(/^\d+\.\s/, ''));
}

function readElementHeading(element: MdxJsxFlowElement | MdxJsxTextElement): HeadingTruth {
  return {
    depth: Number(element.name?.[1]),
    text: normalise(toString(element)),
    id: readAttribute(element, 'id') ?? null,
  };
}

function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
