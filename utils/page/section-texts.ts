import { readArticle, type Located } from './locate.ts';

/** What a reader may look for in each section of an article: its prose and code, on one line. */
export function sectionTexts(located: Located): string[] {
  const [, ...sections] = readArticle(located);
  return sections.map(({ text, code }, index) => {
    const whole = [text, ...code].join(' ').replace(/\s+/g, ' ').trim();
    const heading = located.outline.headings[index]?.text ?? '';
    return whole.startsWith(heading) ? whole.slice(heading.length).trim() : whole;
  });
}
