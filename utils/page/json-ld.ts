import { isoDay } from './dates.ts';
import { oneLine } from './text.ts';
import type { Named } from './types.ts';

/** What a page says of its article in JSON-LD. */
export interface LinkedData {
  headline?: string;
  description?: string;
  published?: string;
  updated?: string;
  authors: Named[];
  tags: string[];
}

type Json = Record<string, unknown>;

const ARTICLE_TYPES = /^(?:Blog|News|Tech|Scholarly|SocialMedia)?(?:Article|Posting|Report)$/;

/** Scripts above this size are no description of an article. */
const MOST_LETTERS = 200_000;

/**
 * The schema.org article that the page describes. A page with several (a list of posts) describes
 * none. Broken scripts are passed over.
 */
export function readLinkedData(page: Document): LinkedData | undefined {
  const articles = [...page.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap((script) => parse(script.textContent))
    .filter(isArticle);
  const [article] = articles;
  return article && articles.length === 1 ? describe(article) : undefined;
}

function parse(text: string): Json[] {
  if (text.length > MOST_LETTERS) return [];
  try {
    return nodes(JSON.parse(text));
  } catch {
    return [];
  }
}

function nodes(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (!isJson(value)) return [];
  return [value, ...nodes(value['@graph']), ...nodes(value['mainEntity'])];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(node: Json): boolean {
  return list(node['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPES.test(type));
}

function describe(article: Json): LinkedData {
  const headline = text(article['headline']) ?? text(article['name']);
  const description = text(article['description']);
  const published = isoDay(text(article['datePublished']) ?? text(article['dateCreated']));
  const updated = isoDay(text(article['dateModified']));
  return {
    ...(headline && { headline }),
    ...(description && { description }),
    ...(published && { published }),
    ...(updated && { updated }),
    authors: list(article['author']).flatMap(author),
    tags: list(article['keywords']).flatMap(keywords),
  };
}

function author(value: unknown): Named[] {
  const name = text(isJson(value) ? value['name'] : value);
  if (!name || /^https?:/.test(name)) return [];
  const href = isJson(value) ? text(value['url']) : undefined;
  return [href && /^https?:/.test(href) ? { name, href } : { name }];
}

function keywords(value: unknown): string[] {
  const written = text(isJson(value) ? value['name'] : value) ?? '';
  return written
    .split(/[,;、，]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? oneLine(value) : undefined;
}
