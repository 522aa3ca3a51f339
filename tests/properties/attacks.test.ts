import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composed } from '../attacks/composed.ts';
import { dangersIn } from '../attacks/dangers.ts';
import { marksIn } from '../attacks/marks.ts';
import { payloadWith, wholePage } from '../attacks/pages.ts';
import { openRoom, type Room } from '../attacks/room.ts';
import { parse } from '../dom.ts';
import { readContent } from '../../utils/page/content/build-content.ts';
import { parseBody } from '../../utils/page/dom/parse-html.ts';
import { payloadDocument } from '../../utils/page/flight/payload.ts';
import { readableContent } from '../../utils/page/content/readability-content.ts';
import { toSafeHtml } from '../../utils/page/content/sanitize.ts';

const URL_OF_PAGE = 'https://blog.example/blog/composed';

let room: Room;

beforeAll(async () => {
  room = await openRoom();
});

afterAll(() => room.close());

/** Holds for any markup; the same in every run, so that a failure is one for all. */
function forAnyMarkup(promise: (markup: string) => void, numRuns: number): void {
  fc.assert(fc.property(composed, promise), { numRuns });
}

/** What of it is not of the vocabulary, as it is and once it has been written and parsed again. */
function strangersIn(content: DocumentFragment): string[] {
  const again = parsed(written(content));
  return [content, again].flatMap((one) => dangersIn(one).concat(marksIn(one)));
}

function written(content: DocumentFragment): string {
  const holder = document.createElement('div');
  holder.append(content.cloneNode(true));
  return holder.innerHTML;
}

/** As it would be in the place where it stands. */
function parsed(html: string): DocumentFragment {
  const page = document.implementation.createHTMLDocument();
  const holder = page.createElement('div');
  holder.innerHTML = html;
  const content = page.createDocumentFragment();
  content.append(...holder.childNodes);
  return content;
}

const WAYS: Readonly<Record<string, (markup: string) => string>> = {
  'as a page has it': (markup) => readContent(parse(wholePage(markup)), URL_OF_PAGE).html,
  'as a payload has it': (markup) => {
    const drawn = payloadDocument(payloadWith(markup), URL_OF_PAGE);
    return drawn ? readContent(drawn.document, URL_OF_PAGE).html : '';
  },
  'as Readability finds it': (markup) =>
    readableContent(wholePage(markup), URL_OF_PAGE, 'Composed').html,
};

describe('whatever an article is composed of', { timeout: 120_000 }, () => {
  it('nothing but the vocabulary passes the guard', async () => {
    forAnyMarkup((markup) => {
      const safe = toSafeHtml(markup);
      expect(strangersIn(safe)).toEqual([]);
      room.show(safe);
    }, 1000);
    expect(await room.happened()).toEqual([]);
  });

  it.each(Object.entries(WAYS))('%s, what comes out parses to itself', async (_, read) => {
    forAnyMarkup((markup) => {
      const html = read(markup);
      expect(html).toContain('Some words that make this an article');
      expect(strangersIn(parsed(html))).toEqual([]);
      const safe = toSafeHtml(html);
      expect(strangersIn(safe)).toEqual([]);
      expect(written(parsed(written(safe)))).toBe(written(safe));
      room.show(safe);
    }, 200);
    expect(await room.happened()).toEqual([]);
  });

  it('words that look like markup stay words', () => {
    forAnyMarkup((markup) => {
      const escaped = markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      expect(toSafeHtml(`<p>${escaped}</p>`).textContent).toBe(markup);
    }, 200);
  });

  it('without the guard it is seen', async () => {
    let seen = 0;
    forAnyMarkup((markup) => {
      const body = parsed(written(asFragment(parseBody(markup))));
      if (strangersIn(body).length > 0) seen += 1;
      room.show(body);
    }, 100);
    expect(seen).toBeGreaterThan(80);
    expect(await room.happened()).toEqual(
      expect.arrayContaining(['x-mark-1 was made', expect.stringMatching(/^style-src/)]),
    );
  });
});

function asFragment(body: HTMLElement): DocumentFragment {
  const content = body.ownerDocument.createDocumentFragment();
  content.append(...body.childNodes);
  return content;
}
