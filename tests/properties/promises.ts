import type { Article, Named } from '../../utils/page/types.ts';

const KINDS = new Set(['post', 'docs', 'index', 'site', 'payload', 'none']);

/** What of the shape that the types promise an article has not. */
export function brokenPromises(article: Article): string[] {
  const { published, updated, headings, words, minutes, codeLines, images } = article;
  const checks: Record<string, boolean> = {
    'plain JSON': JSON.stringify(JSON.parse(JSON.stringify(article))) === JSON.stringify(article),
    kind: KINDS.has(article.kind),
    direction: ['ltr', 'rtl'].includes(article.dir),
    language: article.lang === '' || isLanguage(article.lang),
    title: isLine(article.title) || article.title === '',
    description: article.description === undefined || isLine(article.description),
    'a published day': published === undefined || isDay(published),
    'an updated day': updated === undefined || (isDay(updated) && updated !== published),
    authors: article.authors.every(isNamed),
    tags: article.tags.every(isNamed),
    figures: [words, minutes, codeLines, images].every(isCount),
    'a minute for anything': minutes > 0 || words + codeLines + images === 0,
    'headings by their place': headings.every(({ index }, place) => index === place),
    'heading levels': headings.every(({ depth }) => isCount(depth) && depth >= 1 && depth <= 6),
    'heading texts': headings.every(({ text }) => isLine(text)),
    'heading ids': headings.every(({ id }) => id === undefined || id !== ''),
    'figures of sections': headings.every((one) => isCount(one.words) && one.minutes >= 0),
    'sections no longer than the whole': headings.reduce((sum, one) => sum + one.words, 0) <= words,
    panels: headings.every(({ inside = [] }) => inside.every(({ nth }) => isCount(nth))),
    posts: (article.posts ?? []).every(
      (post) =>
        isLine(post.title) && isWeb(post.href) && (!post.published || isDay(post.published)),
    ),
  };
  return Object.keys(checks).filter((name) => !checks[name]);
}

function isNamed({ name, href }: Named): boolean {
  return isLine(name) && (href === undefined || isWeb(href));
}

/** Text of one line, without space around it. */
function isLine(text: string): boolean {
  return text !== '' && text === text.trim() && !/[\n\t]/.test(text);
}

function isDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && new Date(day).toISOString().startsWith(day);
}

function isCount(figure: number): boolean {
  return Number.isSafeInteger(figure) && figure >= 0;
}

function isWeb(href: string): boolean {
  return URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
