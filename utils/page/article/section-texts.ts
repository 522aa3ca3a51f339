import { readArticle, type Located } from './locate-article.ts';

/**
 * Returns the text of each section for a full-text search: prose and code on one line, without its
 * heading. The first is what comes before the first heading, so there is one more than there are
 * headings.
 */
export function sectionTexts(located: Located): string[] {
  return readArticle(located).map(({ text, code }, index) => {
    const whole = [text, ...code].join(' ').replace(/\s+/g, ' ').trim();
    const heading = located.outline.headings[index - 1]?.text ?? '';
    return whole.startsWith(heading) ? whole.slice(heading.length).trim() : whole;
  });
}
