import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dangersIn } from '../attacks/dangers.ts';
import { fullerTexts, readFullerArticle } from '../../utils/page/restore/fuller-article.ts';
import { readContent } from '../../utils/page/content/build-content.ts';
import { extract } from '../../utils/page/article/extract-article.ts';
import { findTarget } from '../../utils/page/position/jump.ts';
import { locate } from '../../utils/page/article/locate-article.ts';
import { markdownAddresses } from '../../utils/page/markdown/published-markdown.ts';
import { toMarkdown } from '../../utils/page/markdown/to-markdown.ts';
import { readableContent } from '../../utils/page/content/readability-content.ts';
import { toSafeHtml } from '../../utils/page/content/sanitize.ts';
import { sectionTexts } from '../../utils/page/article/section-texts.ts';
import { splitContent } from '../../utils/page/content/split-content.ts';
import { articleText } from '../../utils/page/text/article-text.ts';
import { sentencesOf } from '../../utils/page/sentences/split-sentences.ts';
import { allSignals, spot } from '../../utils/page/spot/detect-fumadocs.ts';
import { anyPage } from './arbitraries.ts';
import { brokenPromises } from './promises.ts';

const URL_OF_PAGE = 'https://blog.example/blog/any-page';
const SECONDS = 120_000;

/** Holds for any page; the same ones in every run, so that a failure is one for all. */
function forAnyPage(promise: (page: Document) => void, numRuns = 400): void {
  fc.assert(fc.property(anyPage, promise), { numRuns });
}

describe('whatever a page is', { timeout: SECONDS }, () => {
  it('what is read of it keeps the promised shape, and the page is as before', () => {
    forAnyPage((page) => {
      const before = page.documentElement.outerHTML;
      const article = extract(page, URL_OF_PAGE);
      readFullerArticle(page, URL_OF_PAGE);
      readContent(page, URL_OF_PAGE);
      fullerTexts(page, URL_OF_PAGE);
      markdownAddresses(page, URL_OF_PAGE);
      spot(page);
      expect(brokenPromises(article)).toEqual([]);
      expect(page.documentElement.outerHTML).toBe(before);
    });
  });

  it('each of its headings is found again, by what was read of it', () => {
    forAnyPage((page) => {
      const found = locate(page).outline.headings.map(({ element }) => element);
      const { headings } = extract(page, URL_OF_PAGE);
      expect(headings.map((heading) => findTarget(page, heading))).toEqual(found);
    });
  });

  it('there is a text for its introduction and for each of its headings', () => {
    forAnyPage((page) => {
      const { headings } = extract(page, URL_OF_PAGE);
      const located = locate(page);
      expect(sectionTexts(located)).toHaveLength(located.body ? 1 + headings.length : 0);
    }, 150);
  });

  it('it is Fumadocs or not, whoever asks first', () => {
    forAnyPage((page) => {
      expect(allSignals(page).length > 0).toBe(spot(page) !== undefined);
    }, 150);
  });

  it('its content is safe, whole and in pieces, and says every heading once', () => {
    forAnyPage((page) => {
      const { html, needsReadability } = readContent(page, URL_OF_PAGE);
      const content = needsReadability ? readableContent(html, URL_OF_PAGE, '').html : html;
      const safe = toSafeHtml(content);
      expect(dangersIn(safe)).toEqual([]);
      const pieces = [...splitContent(content)].map((piece) => toSafeHtml(piece).textContent);
      expect(pieces.join('')).toBe(safe.textContent);
      const places = [...safe.querySelectorAll('[data-index]')].map((one) =>
        one.getAttribute('data-index'),
      );
      expect(new Set(places).size).toBe(places.length);
      const spoken = sentencesOf(articleText(rootOf(safe)), 'en');
      expect(spoken.filter(({ text }) => !/[\p{L}\p{N}]/u.test(text))).toEqual([]);
    });
  });

  it('there is Markdown of it, of the whole and of each section', () => {
    forAnyPage((page) => {
      const article = {
        ...extract(page, URL_OF_PAGE),
        content: readContent(page, URL_OF_PAGE).html,
      };
      const missing = (label: string): string => `(missing: ${label})`;
      const whole = toMarkdown(article, { missing });
      expect(whole).toMatch(/^---\ntitle: "/);
      expect(whole.isWellFormed()).toBe(true);
      for (const { index } of article.headings.slice(0, 3)) {
        expect(toMarkdown(article, { missing, section: index })).toMatch(/^---\ntitle: "/);
      }
    });
  });
});

function rootOf(content: DocumentFragment): HTMLElement {
  const root = document.createElement('div');
  root.append(content);
  return root;
}
