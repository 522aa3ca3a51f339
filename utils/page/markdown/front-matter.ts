import type { Article } from '../types.ts';

/** The facts that front matter states, in this order. Unknown ones are left out. */
type Facts = Pick<Article, 'title' | 'description' | 'published' | 'authors' | 'tags'>;

/**
 * An article's facts as a block of YAML, with its `---` fences. Every text is in double quotes:
 * JSON's strings mean the same in YAML 1.2, and neither a colon nor a `no` is misread.
 *
 * @param source absolute address that is written as `source`
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

/** A calendar day is written as YAML's date, anything else as text. */
function day(date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : quote(date);
}

function list(named: readonly { name: string }[]): string {
  return `[${named.map(({ name }) => quote(name)).join(', ')}]`;
}

/** Characters that JSON does not escape, and that YAML forbids or takes for line ends. */
const UNPRINTABLE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

function quote(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    UNPRINTABLE,
    (sign) => String.raw`\u` + sign.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}
