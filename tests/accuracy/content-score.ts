/** How much of what a page's source says is in the reader and in the Markdown, and what more is. */
import type { Nodes } from 'mdast';
import type { PostFacts } from '../corpus/src/post-facts.ts';
import type { ContentFacts } from './content-in-page.ts';
import type { Expected } from './corpus.ts';
import { nodesOf, parseMarkdown, readMarkdown } from './markdown-facts.ts';

type List = Pick<PostFacts['lists'][number], 'ordered' | 'start' | 'items'>;

/** One way in which an article is shown, taken apart. */
export interface Shown {
  text: string;
  lists: readonly List[];
  tables: readonly string[][][];
  code: readonly string[];
}

/** What the source says: of it the page may lack what is in closed panels. */
export interface SourceContent extends Shown {
  /** What may be said besides: labels and captions, which are attributes in the source. */
  labels: string;
}

export const SURFACES = ['reader', 'Markdown'] as const;
export type Surface = (typeof SURFACES)[number];

/** Shares, 1 is right; undefined is not asked. Lost and too many are shares of the source's words. */
export interface ContentScore {
  wordsLost?: number | undefined;
  wordsTooMany?: number | undefined;
  signs?: number | undefined;
  lists?: number | undefined;
  tables?: number | undefined;
  code?: number | undefined;
  /** Which words and signs, for who looks for the fault. */
  lost: string[];
  tooMany: string[];
}

/**
 * @param facts of the MDX, where the page is one of the corpus
 * @param missing labels of panels that are neither on the page nor in its payload
 * @param page all text of the page
 */
export function sourceContent(
  expected: Expected,
  facts: PostFacts | undefined,
  missing: readonly string[],
  page: string,
): SourceContent {
  const isThere = ({ within = [], tab }: { within?: string[]; tab?: string }): boolean =>
    ![...within, ...(tab === undefined ? [] : [tab])].some((label) => missing.includes(label));
  const full = expected.textInSource ?? expected.text;
  const text = missing.length === 0 ? full : expected.text;
  const titles = facts ? titlesOf(facts) : [];
  const labels = facts ? labelsOf(facts) : (expected.attrText ?? []).map(({ text }) => text);
  const [there, others] = parted(titles, (title) => dense(page).includes(dense(title)));
  return {
    text: [belowTitle(text, expected), ...there].join('\n'),
    // Of panels that are only partly there, more may be shown than was mounted at first.
    labels: [...others, ...labels, missing.length === 0 ? '' : full].join('\n'),
    lists: facts?.lists.filter(isThere) ?? [],
    tables: facts?.tables.filter(isThere).map(({ rows }) => rows) ?? [],
    code: facts
      ? facts.code.filter(isThere).map(({ value }) => value)
      : expected.code
          .filter(({ value }) => dense(page).includes(dense(value)))
          .map(({ value }) => value),
  };
}

/** What components take as attributes and show as text of the article, if they show it. */
function titlesOf(facts: PostFacts): string[] {
  return [
    ...facts.callouts.flatMap(({ title }) => title ?? []),
    ...facts.cards.flatMap(({ title, description }) => [title, description]),
    ...facts.accordions.map(({ title }) => title),
    ...facts.images.flatMap(({ caption }) => caption ?? []),
    ...facts.files.flat().map((path) => /[^/]+\/?$/.exec(path)?.[0] ?? ''),
  ];
}

/** What may be said besides: labels of tabs, and the words of type tables and footnotes. */
function labelsOf(facts: PostFacts): string[] {
  return [
    // Markdown has colons between titles and descriptions.
    ...facts.cards.map(() => ':'),
    ...facts.tabs.flatMap(({ labels }) => labels),
    ...facts.code.flatMap(({ tab, lang }) => [tab ?? '', lang === 'npm' ? MANAGERS : '']),
    ...facts.types.flatMap((rows) => ['Prop Type', ...rows.flatMap(typeRow)]),
    ...(facts.footnotes.length > 0 ? ['Footnotes'] : []),
  ];
}

function parted(list: readonly string[], isFirst: (one: string) => boolean): [string[], string[]] {
  return [list.filter(isFirst), list.filter((one) => !isFirst(one))];
}

const MANAGERS = 'npm pnpm yarn bun';

function typeRow(row: PostFacts['types'][number][number]): string[] {
  return [
    `${row.name}?`,
    row.type,
    row.description,
    row.default ?? '-',
    'Type Default Description',
  ];
}

/** Some sources have the title at the head of the text, others in the front matter. */
function belowTitle(text: string, { title }: Expected): string {
  return text.startsWith(`${title}\n`) ? text.slice(title.length) : text;
}

export function contentScore(shown: Shown, source: SourceContent): ContentScore {
  const words = differences(wordsOf, shown, source);
  const signs = differences(signsOf, shown, source);
  return {
    wordsLost: share(words.lost.length, words.count),
    wordsTooMany: share(words.tooMany.length, words.count),
    signs: inverse(share(signs.lost.length + signs.tooMany.length, signs.count)),
    lists: shareOf(source.lists.map(listKey), shown.lists.map(listKey)),
    tables: shareOf(source.tables.map(tableKey), shown.tables.map(tableKey)),
    code: shareOf(source.code.map(trimLines), shown.code.map(trimLines)),
    lost: [...words.lost, ...signs.lost],
    tooMany: [...words.tooMany, ...signs.tooMany],
  };
}

function differences(
  take: (text: string) => string[],
  shown: Shown,
  source: SourceContent,
): { count: number; lost: string[]; tooMany: string[] } {
  const wanted = take(source.text);
  const got = take(shown.text);
  const allowed = [...wanted, ...take(source.labels)];
  return { count: wanted.length, lost: without(wanted, got), tooMany: without(got, allowed) };
}

/** Letters and digits in one piece; Chinese, Japanese and Korean sign by sign. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().normalize('NFC').match(WORD) ?? [];
}

const SINGLE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
const WORD = new RegExp(String.raw`${SINGLE}|(?:(?!${SINGLE})[\p{L}\p{N}\p{M}])+`, 'gu');

function signsOf(text: string): string[] {
  return text.match(/[\p{P}\p{S}]/gu) ?? [];
}

/** What is in the first list more often than in the second. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return list.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
}

function shareOf(wanted: readonly string[], got: readonly string[]): number | undefined {
  return inverse(share(without(wanted, got).length, wanted.length));
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function inverse(value: number | undefined): number | undefined {
  return value === undefined ? undefined : 1 - value;
}

const dense = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

function listKey({ ordered, start, items }: List): string {
  return JSON.stringify([ordered ? (start ?? 1) : null, items.map(dense)]);
}

function tableKey(rows: string[][]): string {
  return JSON.stringify(rows.map((row) => row.map(dense)));
}

/** Highlighters leave the space before a note that they take out. */
function trimLines(text: string): string {
  return text.replace(/[ \t]+$/gm, '').replace(/\n+$/, '');
}

export function shownByReader({ plain, lists, tables, code }: ContentFacts): Shown {
  return {
    text: plain,
    lists,
    tables: tables.map(({ rows }) => rows),
    code: code.map(({ value }) => value),
  };
}

export function shownByMarkdown(markdown: string): Shown {
  const { tables, code } = readMarkdown(markdown);
  const root = parseMarkdown(markdown);
  const lists = [...nodesOf(root)].flatMap((node) => (node.type === 'list' ? [node] : []));
  return {
    text: plainText(root).replaceAll(/\[!(?:NOTE|TIP|WARNING|CAUTION)\]/g, ' '),
    lists: lists.map(({ ordered, start, children }) => ({
      ordered: ordered === true,
      start: start ?? null,
      items: children.map((item) => plainText(item, 'list')),
    })),
    tables,
    code: code.map(({ value }) => value),
  };
}

const SILENT = new Set(['code', 'math', 'inlineMath', 'yaml', 'footnoteReference', 'image']);

/** Lines are parted by spaces, so that their words stay apart. */
function plainText(node: Nodes, except?: Nodes['type']): string {
  if (SILENT.has(node.type)) return '';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break' || (node.type === 'html' && node.value === '<br>')) return ' ';
  if (!('children' in node)) return '';
  const parts = node.children.map((child) =>
    child.type === except ? '' : plainText(child, except),
  );
  return parts.join('') + (PHRASING.has(node.type) ? '' : '\n');
}

const PHRASING = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);
