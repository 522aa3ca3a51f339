import type { PageFacts } from './in-page.ts';
import type { Post } from './posts.ts';
import type { ArticleSpec, Field, Truth, TruthHeading } from './types.ts';

/** Whether the page says this day in any of the ways in which people write one. */
function saysDay(shown: string, day: string, lang: string): boolean {
  if (shown.includes(day)) return true;
  const date = new Date(`${day}T00:00:00Z`);
  const year = String(date.getUTCFullYear());
  const dayOfMonth = String(date.getUTCDate());
  const months = (['long', 'short'] as const).map((month) => date.toLocaleDateString(lang, { month, timeZone: 'UTC' }));
  const names = [...months, String(date.getUTCMonth() + 1).padStart(2, '0'), String(date.getUTCMonth() + 1)];
  return names.some((month) =>
    [
      `${month} ${dayOfMonth}, ${year}`,
      `${month} ${dayOfMonth.padStart(2, '0')}, ${year}`,
      `${month} ${dayOfMonth} ${year}`,
      `${month} ${dayOfMonth.padStart(2, '0')} ${year}`,
      `${dayOfMonth} ${month} ${year}`,
      `${dayOfMonth}. ${month} ${year}`,
      `${dayOfMonth.padStart(2, '0')} ${month} ${year}`,
      `${month}/${dayOfMonth}/${year}`,
    ].some((form) => shown.includes(form)),
  );
}

function findField(field: Field, post: Post, facts: PageFacts): boolean {
  switch (field) {
    case 'description':
      return facts.shown.includes(post.description);
    case 'published':
      return saysDay(facts.shown, post.date, post.lang);
    case 'updated':
      return post.updated !== undefined && saysDay(facts.shown, post.updated, post.lang);
    case 'authors':
      return post.authors.length > 0 && post.authors.every((author) => facts.shown.includes(author));
    case 'tags': {
      const bare = (text: string): string => text.replace(/^#\s*|[,、]$/g, '').trim();
      const labels = new Set(facts.labels.map(bare));
      return post.tags.length > 0 && post.tags.every((tag) => labels.has(tag) || facts.shown.includes(`"${tag}"`) || [` ${post.tags.join(', ')} `, `"${post.tags.join(', ')}"`].some((list) => facts.shown.includes(list)));
    }
  }
}

type Claims = Pick<Truth, 'headings' | 'text' | 'code'>;

/** Line numbers, line breaks and blanks between cells are the framework's own; letters are the author's. */
const letters = (text: string): string => text.replace(/\s+/g, '');

function findHeading(heading: TruthHeading, facts: PageFacts, from: number): number {
  return facts.headings.findIndex(
    (other, index) => index >= from && other.depth === heading.depth && other.text.replace(/^[#\s]+/, '').startsWith(heading.text),
  );
}

/** What the site's description or the truth claims and the page does not bear out, as sentences. */
export function findContradictions(post: Post, spec: ArticleSpec, facts: PageFacts, { headings, text, code }: Claims): string[] {
  const wrong: string[] = [];
  const page = letters(facts.shown);
  for (const block of text.split('\n\n')) if (!page.includes(letters(block))) wrong.push(`does not hold “${block}”`);
  for (const { value } of code) if (!value.split('\n').every((line) => page.includes(letters(line)))) wrong.push(`does not hold the code “${value}”`);
  for (const field of ['description', 'published', 'updated', 'authors', 'tags'] as const) {
    const found = findField(field, post, facts);
    const claimed = spec.shows.includes(field);
    if (found && !claimed) wrong.push(`shows ${field}, which is not listed`);
    if (!found && claimed) wrong.push(`does not show ${field}`);
  }
  if (!facts.shown.includes(post.title)) wrong.push('does not show its title');
  let from = 0;
  for (const heading of headings) {
    const at = findHeading(heading, facts, from);
    if (at < 0) {
      wrong.push(`has no h${heading.depth} “${heading.text}” after the one before`);
      continue;
    }
    from = at + 1;
    if (heading.id !== (facts.headings[at]?.id ?? null)) wrong.push(`“${heading.text}” has id ${facts.headings[at]?.id}, not ${heading.id}`);
  }
  return wrong;
}

/** Fills in the ids that the rendered page gives to headings. */
export function readIds(headings: TruthHeading[], facts: PageFacts): void {
  let from = 0;
  for (const heading of headings) {
    const at = findHeading(heading, facts, from);
    if (at < 0) continue;
    heading.id = facts.headings[at]?.id ?? null;
    from = at + 1;
  }
}
