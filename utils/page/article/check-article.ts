import { MOST_CHARACTERS, MOST_ENTRIES } from '../dom/index.ts';
import type { Article } from '../types.ts';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value.length <= MOST_CHARACTERS;
const amount: Check = (value) => Number.isFinite(value) && (value as number) >= 0;
const place: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const day: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isInCalendar(value);

/** A day outside the calendar would make `Intl.DateTimeFormat` throw. */
function isInCalendar(iso: string): boolean {
  const date = new Date(`${iso}T00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso);
}

function oneOf(...values: unknown[]): Check {
  return (value) => values.includes(value);
}

function maybe(check: Check): Check {
  return (value) => value === undefined || check(value);
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.length <= MOST_ENTRIES && value.every(check);
}

function shapeOf(shape: Record<string, Check>): Check {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(shape).every(([name, check]) => check((value as Record<string, unknown>)[name]));
}

const named = listOf(shapeOf({ name: text, href: maybe(text) }));

const HEADING = shapeOf({
  depth: oneOf(1, 2, 3, 4, 5, 6),
  text,
  id: maybe(text),
  index: place,
  within: maybe(text),
  inside: maybe(listOf(shapeOf({ label: text, nth: place }))),
  words: amount,
  minutes: amount,
});

const POST = shapeOf({
  title: text,
  href: text,
  published: maybe(day),
  description: maybe(text),
  tags: listOf(text),
});

const ARTICLE = shapeOf({
  url: text,
  lang: text,
  dir: oneOf('ltr', 'rtl'),
  kind: oneOf('post', 'docs', 'index', 'site', 'payload', 'none'),
  evidence: listOf(text),
  title: text,
  description: maybe(text),
  published: maybe(day),
  updated: maybe(day),
  authors: named,
  tags: named,
  headings: listOf(HEADING),
  introduction: maybe(shapeOf({ words: amount, minutes: amount })),
  words: amount,
  codeLines: amount,
  images: amount,
  minutes: amount,
  closedPanels: maybe(oneOf('unread', 'restored')),
  posts: maybe(listOf(POST)),
  feeds: maybe(listOf(text)),
  // Of any length: it goes through the sanitizer, and into no list.
  content: maybe((value) => typeof value === 'string'),
});

/** Tells whether an answer from a tab is a report on what was left out of its article. */
export const isRemovals: Check = listOf(shapeOf({ step: text, what: text, text, count: amount }));

/** Tells whether an answer from a tab is a list of texts; they may be of any length. */
export function isTexts(answer: unknown): answer is string[] {
  return Array.isArray(answer) && answer.every((one) => typeof one === 'string');
}

/**
 * Tells whether an answer from a tab is an article whose parts all have the types and sizes that
 * views rely on. A page's answer is not to be trusted.
 */
export function isArticle(answer: unknown): answer is Article {
  return ARTICLE(answer);
}
