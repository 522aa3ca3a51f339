import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { locate, readArticle } from '../utils/page/locate.ts';

/** Injected when the reader looks for words; returns the text of each section. */
export default defineUnlistedScript(() => {
  const located = locate(document);
  const [, ...sections] = readArticle(located);
  return sections.map(({ text, code }, index) => {
    const whole = [text, ...code].join(' ').replace(/\s+/g, ' ').trim();
    const heading = located.outline.headings[index]?.text ?? '';
    return whole.startsWith(heading) ? whole.slice(heading.length).trim() : whole;
  });
});
