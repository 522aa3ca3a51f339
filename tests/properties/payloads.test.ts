import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dangersIn } from '../attacks/dangers.ts';
import { readContent } from '../../utils/page/content/build-content.ts';
import { extract } from '../../utils/page/article/extract-article.ts';
import { parseFlight } from '../../utils/page/flight/parse-flight.ts';
import { pageAddress } from '../../utils/page/flight/payload-address.ts';
import { readPayloadPage } from '../../utils/page/restore/payload-article.ts';
import { inlineFlight, isPayloadPage, payloadDocument } from '../../utils/page/flight/payload.ts';
import { toSafeHtml } from '../../utils/page/content/sanitize.ts';
import { anyPayload, anyText } from './arbitraries.ts';
import { brokenPromises } from './promises.ts';

const URL_OF_PAGE = 'https://blog.example/blog/any-payload';

const RUNS = 'script:not([type="application/ld+json"]),style,object,embed';

const OPTIONS = { numRuns: 1000 };

describe('whatever a payload is', { timeout: 120_000 }, () => {
  it('its rows can be asked for, all of them and others', () => {
    fc.assert(
      fc.property(anyPayload, anyText, (text, id) => {
        const flight = parseFlight(text);
        for (const root of [...flight.roots(), id, `${id}:props:children`]) flight.row(root);
        expect(flight.resolve(text)).toBe(text.startsWith('$') ? flight.resolve(text) : text);
        expect(typeof flight.isComplete()).toBe('boolean');
      }),
      OPTIONS,
    );
  });

  it('bytes of any kind are read as far as they go', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const flight = parseFlight(bytes);
        flight.roots().forEach(flight.row);
        expect(typeof flight.isComplete()).toBe('boolean');
      }),
      OPTIONS,
    );
  });

  it('what is read does not hang on where the text came in pieces of bytes or of letters', () => {
    fc.assert(
      fc.property(anyPayload, (text) => {
        const [ofText, ofBytes] = [parseFlight(text), parseFlight(new TextEncoder().encode(text))];
        expect(ofBytes.roots()).toEqual(ofText.roots());
        expect(ofBytes.isComplete()).toBe(ofText.isComplete());
      }),
      OPTIONS,
    );
  });

  it('the page that it describes has nothing that runs, and reads as any page does', () => {
    fc.assert(
      fc.property(anyPayload, (text) => {
        const described = payloadDocument(text, URL_OF_PAGE);
        if (!described) return;
        const { document: page } = described;
        expect(page.querySelector(RUNS)).toBeNull();
        expect([...page.querySelectorAll('*')].filter(hasHandler)).toEqual([]);
        expect(brokenPromises(extract(page, URL_OF_PAGE))).toEqual([]);
        expect(dangersIn(toSafeHtml(readContent(page, URL_OF_PAGE).html))).toEqual([]);
      }),
      OPTIONS,
    );
  });

  it('opened in a tab, or in the scripts of a page, it is read as far as it goes', () => {
    fc.assert(
      fc.property(anyPayload, (text) => {
        const tab = document.implementation.createHTMLDocument();
        const pre = tab.createElement('pre');
        pre.append(text);
        tab.body.replaceChildren(pre);
        if (isPayloadPage(tab)) {
          const article = readPayloadPage(tab)?.article;
          expect(article ? brokenPromises(article) : []).toEqual([]);
        }
        const page = document.implementation.createHTMLDocument();
        const script = page.createElement('script');
        script.text = `self.__next_f.push(${JSON.stringify([1, text])})`;
        page.body.append(script);
        const inline = inlineFlight(page)?.flight;
        // A list of something else than rows is none of React's.
        if (inline) expect(inline.roots()).toEqual(parseFlight(text).roots());
        else expect(text).not.toMatch(/^[\da-f]+:/);
      }),
      OPTIONS,
    );
  });

  it('its address leads to an address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        expect(URL.canParse(pageAddress(url))).toBe(true);
      }),
      OPTIONS,
    );
  });
});

function hasHandler(element: Element): boolean {
  return element.getAttributeNames().some((name) => name.startsWith('on'));
}
