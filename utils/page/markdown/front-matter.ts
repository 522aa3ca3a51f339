import type { Article } from '../types.ts';

/** What the front matter of an article says, in this order; what is not known is left out. */
type Facts = Pick<Article, 'title' | 'description' | 'published' | 'authors' | 'tags'>;

/**
 * An article's facts as a block of YAML, its fences included. Every text is in double quotes: what
 * JSON writes there means the same in YAML 1.2, and neither a colon nor a `no` is read as more than
 * text.
 *
 * @param source address that the text stands at
 */
export function frontMatter(facts: Facts, source: string): string {
  const { title, description, published, authors, tags } = facts;
  const lines = [
    `title: ${quote(title)}`,
    description !== undefined && `description: ${quote(description)}`,
    published !== undefined && `date: ${day(published)}`,
    authors.length > 0 && `authors: ${list(authors)}`,
    tags.length > 0 && `tags: ${list(tags)}`,
    `source: ${quote(source)}`,
  ];
  return `---\n${lines.filter((line) => line !== false).join('\n')}\n---\n`;
}

/** A calendar day is a date in YAML; anything else is a text. */
function day(date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : quote(date);
}

function list(named: readonly { name: string }[]): string {
  return `[${named.map(({ name }) => quote(name)).join(', ')}]`;
}

/** Signs that JSON leaves as they are, and YAML takes for line ends or does not allow. */
const UNPRINTABLE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

function quote(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    UNPRINTABLE,
    (sign) => String.raw`\u` + sign.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}
