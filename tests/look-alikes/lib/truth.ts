import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Post } from './posts.ts';
import type { ArticleSpec, Code, Truth, TruthHeading } from './types.ts';

const plain = { includeImageAlt: false, includeHtml: false };

/** Prose of a document: a block for each heading, paragraph and table row; code left out. */
function proseOf(tree: Root): string {
  const blocks: string[] = [];
  visit(tree, (node) => {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        blocks.push(toString(node, plain));
        return SKIP;
      case 'tableRow':
        blocks.push(node.children.map((cell) => toString(cell, plain)).filter(Boolean).join(' '));
        return SKIP;
      case 'code':
        return SKIP;
      default:
        return undefined;
    }
  });
  return blocks.map((block) => block.replace(/\s+/g, ' ').trim()).filter(Boolean).join('\n\n');
}

function headingsOf(tree: Root, ids: ArticleSpec['ids']): TruthHeading[] {
  const slug = typeof ids === 'function' ? ids() : null;
  const found: TruthHeading[] = [];
  visit(tree, 'heading', (node: Heading) => {
    const text = toString(node, plain);
    found.push({ depth: node.depth, text, id: slug ? slug(text) : null });
  });
  return found;
}

function codeOf(tree: Root, titles: boolean): Code[] {
  const found: Code[] = [];
  visit(tree, 'code', (node) => {
    const title = titles ? (/title="([^"]*)"/.exec(node.meta ?? '')?.[1] ?? null) : null;
    found.push({ lang: node.lang ?? null, title, value: node.value });
  });
  return found;
}

/** Word-like segments of `Intl.Segmenter`. */
export function countWords(text: string, lang: string): number {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return [...segments].filter((segment) => segment.isWordLike).length;
}

type ArticleTruth = Omit<Truth, 'url' | 'kind' | 'fumadocs' | 'framework' | 'stage' | 'layout' | 'article'>;

/** What a page shows of a post, from its Markdown alone. */
export function articleTruth(post: Post, spec: ArticleSpec): ArticleTruth {
  const shown = new Set(spec.shows);
  const text = proseOf(post.tree);
  return {
    lang: post.lang,
    title: post.title,
    description: shown.has('description') ? post.description : null,
    published: shown.has('published') ? post.date : null,
    updated: shown.has('updated') ? (post.updated ?? null) : null,
    authors: shown.has('authors') ? post.authors : [],
    tags: shown.has('tags') ? post.tags : [],
    headings: headingsOf(post.tree, spec.ids),
    words: countWords(text, post.lang),
    text,
    code: codeOf(post.tree, spec.codeTitles ?? false),
  };
}
