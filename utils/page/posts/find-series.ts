import { comparable } from '../dom/index.ts';
import type { PostLink } from '../types.ts';

/** Which part of its series a post is. */
export interface SeriesPart {
  part: number;
  /** How many there are; undefined where not all are known. */
  parts?: number;
  /** The part after it. */
  next?: PostLink;
}

/** What the title of a post says of its series. */
interface TitledPart {
  post: PostLink;
  part: number;
  /** As the title says it. */
  parts: number | undefined;
}

const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const NUMBER = String.raw`(\d{1,3}|[IVX]{1,5})`;
const OF = String.raw`(?:\s*(?:of|von|sur|de|di|из|من|\/)\s*(\d{1,3}))?`;

/** How titles number parts, in the words of ten languages: the part, and of how many. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`${START}(?:part|pt\\.?|teil|partie|parte|часть|الجزء)\\s*${NUMBER}${OF}${END}`, 'iu'),
  /第\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[回部篇章話话弹編]()/u,
  new RegExp(`${START}(\\d{1,3})\\s*[부편](?:\\s*\\/\\s*(\\d{1,3}))?${END}`, 'u'),
  /\(\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*\)/u,
];

/** Letters that parts have in common before their number, at least: "Part 2" alone is of no series. */
const LEAST_STEM = 3;

/**
 * The series among some posts, by the addresses of their parts. Wrong is worse than none: the
 * titles of all parts begin alike, number themselves without a gap and twice the same, agree on how
 * many there are, and come in the order of their days.
 */
export function findSeries(posts: readonly PostLink[]): Map<string, SeriesPart> {
  const groups = new Map<string, TitledPart[]>();
  for (const post of posts) {
    const found = readTitle(post);
    if (!found) continue;
    const group = groups.get(found.stem) ?? [];
    group.push(found);
    groups.set(found.stem, group);
  }
  const series = new Map<string, SeriesPart>();
  for (const group of groups.values()) {
    const parts = group.toSorted((one, other) => one.part - other.part);
    const count = isSeries(parts) ? countOf(parts) : 'none';
    if (count === 'none') continue;
    parts.forEach(({ post, part }, at) => {
      const next = parts[at + 1]?.post;
      series.set(post.href, {
        part,
        ...(count !== undefined && { parts: count }),
        ...(next && { next }),
      });
    });
  }
  return series;
}

function readTitle(post: PostLink): (TitledPart & { stem: string }) | undefined {
  for (const [kind, pattern] of PATTERNS.entries()) {
    const found = pattern.exec(post.title);
    const part = numberOf(found?.[1]);
    if (!found || part === undefined) continue;
    const stem = comparable(post.title.slice(0, found.index));
    if (stem.length < LEAST_STEM) return undefined;
    return { post, part, parts: numberOf(found[2]), stem: `${kind} ${stem}` };
  }
  return undefined;
}

function isSeries(parts: readonly TitledPart[]): boolean {
  if (parts.length < 2) return false;
  return parts.every((own, at) => {
    const before = parts[at - 1];
    if (!before) return true;
    const isLater =
      own.post.published === undefined ||
      before.post.published === undefined ||
      own.post.published >= before.post.published;
    return own.part === before.part + 1 && isLater;
  });
}

/** How many parts a series has; undefined where that is not known, 'none' where they disagree. */
function countOf(parts: readonly TitledPart[]): number | undefined | 'none' {
  const said = new Set(parts.flatMap(({ parts: count }) => (count === undefined ? [] : [count])));
  const last = parts.at(-1)?.part ?? 0;
  const [count] = said;
  if (count !== undefined) return said.size === 1 && count >= last ? count : 'none';
  return parts[0]?.part === 1 ? last : undefined;
}

const DIGITS = '一二三四五六七八九';
const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };

function numberOf(text: string | undefined): number | undefined {
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text) || undefined;
  return /^[IVX]+$/i.test(text) ? fromRoman(text.toUpperCase()) : fromChinese(text);
}

function fromRoman(text: string): number {
  const values = Array.from(text, (letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

/** Up to ninety-nine. */
function fromChinese(text: string): number | undefined {
  const [tens, ones] = text.includes('十') ? text.split('十') : [undefined, text];
  const ten = tens === undefined ? 0 : tens === '' ? 10 : (DIGITS.indexOf(tens) + 1) * 10;
  return ten + (ones ? DIGITS.indexOf(ones) + 1 : 0) || undefined;
}
