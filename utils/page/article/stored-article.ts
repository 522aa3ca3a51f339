import type { Article, Heading, Named, PostLink } from '../types.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => typeof value === 'number' && value >= 0;

function isListOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** Are the fields that are named there, and what they should be? */
function has<T>(checks: Partial<Record<keyof T, Check>>): Check {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries<Check | undefined>(checks).every(
      ([name, check]) => check?.((value as Record<string, unknown>)[name]) ?? true,
    );
}

const isNamed = has<Named>({ name: isText });

const isHeading = has<Heading>({
  depth: (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 6,
  text: isText,
  index: isCount,
  words: isCount,
  minutes: isCount,
});

const isLength = has<Heading>({ words: isCount, minutes: isCount });

const isPost = has<PostLink>({ title: isText, href: isText, tags: isListOf(isText) });

const isWhole = has<Article>({
  url: isText,
  lang: isText,
  dir: (value) => value === 'ltr' || value === 'rtl',
  kind: isText,
  evidence: isListOf(isText),
  title: isText,
  authors: isListOf(isNamed),
  tags: isListOf(isNamed),
  headings: isListOf(isHeading),
  // Articles that were stored by older versions lack it.
  introduction: (value) => value === undefined || isLength(value),
  words: isCount,
  codeLines: isCount,
  images: isCount,
  minutes: isCount,
  posts: (value) => value === undefined || isListOf(isPost)(value),
});

/** Is something that was stored an article still, with all that is shown of one? */
export function isArticle(value: unknown): value is Article {
  return isWhole(value);
}
