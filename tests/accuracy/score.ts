import type { Expected, ExpectedHeading } from './corpus.ts';
import type { ReadPage } from './in-page.ts';

/** How well a reader did on one page: 1 is right, 0 is wrong, undefined is not asked. */
export interface Score {
  outline: number;
  recall?: number | undefined;
  precision?: number | undefined;
  ids?: number | undefined;
  title: number;
  description?: number | undefined;
  date: number;
  authors: number;
  tags: number;
  textF1?: number | undefined;
  codeRecall?: number | undefined;
  wordsOff?: number | undefined;
}

/** Compares what a reader made of a page with what the page's source says. */
export function score(read: ReadPage, expected: Expected): Score {
  const wanted = wantedHeadings(read, expected);
  const texts = wanted.map((heading) => `${heading.depth} ${fold(heading.text)}`);
  const got = read.headings.map((heading) => `${heading.depth} ${fold(heading.text)}`);
  const found = matches(texts, got);
  const withId = wanted.filter((heading) => heading.id);
  const ids = new Set(read.headings.map((heading) => heading.id));
  const text = belowTitle((read.isRestored && expected.textInSource) || expected.text, expected);
  const words = countWords(text);
  const code = expected.code.filter((block) => read.isRestored || !block.unmounted);
  const gotCode = read.code.map(foldCode);
  return {
    outline: Number(JSON.stringify(texts) === JSON.stringify(got)),
    recall: share(found, texts.length),
    precision: share(found, got.length),
    ids: share(withId.filter((heading) => ids.has(heading.id ?? '')).length, withId.length),
    title: Number(fold(read.title) === fold(expected.title)),
    description: expected.description
      ? Number(fold(read.description) === fold(expected.description))
      : undefined,
    date: Number(read.published === (expected.published ?? '')),
    authors: Number(sameSet(read.authors, expected.authors)),
    tags: Number(sameSet(read.tags, expected.tags)),
    textF1: words > 0 ? f1(tokens(text), tokens(read.text)) : undefined,
    codeRecall: share(
      code.filter((block) => gotCode.some((text) => text.includes(foldCode(block.value)))).length,
      code.length,
    ),
    wordsOff: words > 0 ? Math.abs(read.words - words) / words : undefined,
  };
}

/** What is not mounted is wanted of who has restored it. */
export function wantedHeadings(read: ReadPage, { headings }: Expected): ExpectedHeading[] {
  return headings.filter(
    ({ unmounted, repeatsTitle }) => (read.isRestored || !unmounted) && !repeatsTitle,
  );
}

/** Some sources have the title at the head of the text, others in the front matter. */
function belowTitle(text: string, { title }: Expected): string {
  return text.startsWith(`${title}\n`) ? text.slice(title.length) : text;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function foldCode(text: string): string {
  return text.replace(/\s+/g, '');
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a.map(fold).toSorted()) === JSON.stringify(b.map(fold).toSorted());
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** How many of one list's items are in the other, each once. */
function matches(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of b) left.set(item, (left.get(item) ?? 0) + 1);
  let found = 0;
  for (const item of a) {
    const there = left.get(item) ?? 0;
    if (there > 0) found += 1;
    left.set(item, there - 1);
  }
  return found;
}

function f1(expected: string[], got: string[]): number {
  const both = matches(expected, got);
  return both === 0 ? 0 : (2 * both) / (expected.length + got.length);
}

const CHARACTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Words between white space that hold a letter or digit; Chinese, Japanese, Korean by character. */
function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .replace(CHARACTERS, ' $& ')
    .split(/\s+/)
    .filter((token) => /[\p{L}\p{N}]/u.test(token));
}

function countWords(text: string): number {
  return tokens(text).length;
}
