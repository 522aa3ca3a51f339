import { readArticle, type Located } from './locate-article.ts';

/**
 * What a reader may look for in each section of an article: its prose and code, on one line. The
 * first text is what stands before the first heading.
 */
export function sectionTexts(located: Located): string[] {
  return readArticle(located).map(({ text, code }, index) => {
    const whole = [text, ...code].join(' ').replace(/\s+/g, ' ').trim();
    const heading = located.outline.headings[index - 1]?.text ?? '';
    return whole.startsWith(heading) ? whole.slice(heading.length).trim() : whole;
  });
}
