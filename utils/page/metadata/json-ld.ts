import { isoDay } from './parse-date.ts';
import { oneLine } from '../dom/index.ts';
import type { Named } from '../types.ts';

/** What a page says about its article in JSON-LD. */
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

/** Longer scripts do not describe an article. */
const MOST_LETTERS = 200_000;

/**
 * Reads the schema.org article that a page describes in JSON-LD; `undefined` if it describes none
 * or several, as a list of posts does. Never throws: broken scripts are skipped. Days are ISO 8601
 * (`2024-11-10`).
 */
export function readLinkedData(page: Document): LinkedData | undefined {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const said = scripts.map((script) => parse(script.textContent));
  const articles = said.flatMap(nodes).filter(isArticle);
  const [article] = articles;
  return article && articles.length === 1 ? describe(article, namedNodes(said)) : undefined;
}

function parse(text: string): unknown {
  if (text.length > MOST_LETTERS) return undefined;
  try {
    const said: unknown = JSON.parse(text);
    // Fails here if it is nested too deeply to be walked.
    nodes(said);
    return said;
  } catch {
    return undefined;
  }
}

/** Everything with a name, by the `@id` that others refer to it by. */
function namedNodes(said: readonly unknown[]): ReadonlyMap<string, Json> {
  const named = new Map<string, Json>();
  const left = [...said];
  while (left.length > 0) {
    const value = left.pop();
    if (Array.isArray(value)) for (const one of value) left.push(one);
    if (!isJson(value)) continue;
    const id = text(value['@id']);
    if (id && value['name'] !== undefined && !named.has(id)) named.set(id, value);
    for (const one of Object.values(value)) left.push(one);
  }
  return named;
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

function describe(article: Json, named: ReadonlyMap<string, Json>): LinkedData {
  const headline = text(article['headline']) ?? text(article['name']);
  const description = text(article['description']);
  const published = isoDay(text(article['datePublished']) ?? text(article['dateCreated']));
  const updated = isoDay(text(article['dateModified']));
  return {
    ...(headline && { headline }),
    ...(description && { description }),
    ...(published && { published }),
    ...(updated && { updated }),
    authors: list(article['author'] ?? article['creator']).flatMap((value) => author(value, named)),
    tags: list(article['keywords']).flatMap(keywords),
  };
}

/** A name, a person with one or several names, a list of these, or a reference to one. */
function author(value: unknown, named: ReadonlyMap<string, Json>): Named[] {
  if (!isJson(value)) return called(named.get(text(value) ?? '')?.['name'] ?? value);
  if (Array.isArray(value['@list'])) return value['@list'].flatMap((one) => author(one, named));
  const own = nameOf(value);
  const person = own === undefined ? named.get(text(value['@id']) ?? '') : value;
  const authors = called(own ?? person?.['name']);
  const href = text(person?.['url']);
  // With several names, the address belongs to none of them.
  return href && /^https?:/.test(href) && authors.length === 1
    ? authors.map(({ name }) => ({ name, href }))
    : authors;
}

/** The name of a person, or its parts joined. */
function nameOf(person: Json): unknown {
  if (person['name'] !== undefined) return person['name'];
  const parts = [text(person['givenName']), text(person['familyName'])].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

function called(value: unknown): Named[] {
  return list(value).flatMap((one) => {
    const name = text(isJson(one) ? one['@value'] : one);
    return name && !/^https?:/.test(name) ? [{ name }] : [];
  });
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
