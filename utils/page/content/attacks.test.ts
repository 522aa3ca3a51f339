import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dangersIn } from '../../../tests/attacks/dangers.ts';
import { EVIL } from '../../../tests/attacks/marks.ts';
import { domPages, pageWithPayload, payloadWith, wholePage } from '../../../tests/attacks/pages.ts';
import { openRoom, type Room } from '../../../tests/attacks/room.ts';
import { BARE, RULES } from '../../../tests/attacks/rules.ts';
import { parse } from '../../../tests/dom.ts';
import { readContent } from './build-content.ts';
import { parseBody } from '../dom/parse-html.ts';
import { payloadDocument } from '../flight/payload.ts';
import { readableContent } from './readability-content.ts';
import { toSafeHtml } from './sanitize.ts';

const URL_OF_PAGE = 'https://blog.example/blog/hostile';

let room: Room;

beforeAll(async () => {
  room = await openRoom();
});

afterAll(() => room.close());

/** Sanitises, looks for what should not be there, and puts it where something would happen. */
function faultsOf(html: string): string[] {
  const safe = toSafeHtml(html);
  room.show(safe);
  return dangersIn(safe);
}

/** Addresses of images, the one thing that content loads. */
function loadedBy(html: string): string[] {
  return [...toSafeHtml(html).querySelectorAll('img')].map((image) => image.src);
}

describe.each(Object.entries({ ...RULES, bare: BARE }))('%s', (_, attacks) => {
  it('do nothing in any place of a page', { timeout: 120_000 }, async () => {
    for (const attack of attacks) {
      for (const { slot, html } of domPages(attack)) {
        const content = readContent(parse(html), URL_OF_PAGE);
        expect(content.html, `${slot}: ${attack}`).toContain('data-index="0"');
        expect(dangersIn(parse(content.html).body), `unguarded, ${slot}: ${attack}`).toEqual([]);
        expect(faultsOf(content.html), `${slot}: ${attack}`).toEqual([]);
      }
    }
    expect(await room.happened()).toEqual([]);
  });

  it('do nothing in a payload', { timeout: 120_000 }, async () => {
    for (const attack of attacks) {
      const drawn = payloadDocument(payloadWith(attack), URL_OF_PAGE);
      expect(drawn, attack).toBeDefined();
      const content = drawn && readContent(drawn.document, URL_OF_PAGE);
      expect(faultsOf(content?.html ?? ''), attack).toEqual([]);
      const own = readContent(parse(pageWithPayload(attack)), URL_OF_PAGE);
      expect(faultsOf(own.html), attack).toEqual([]);
    }
    expect(await room.happened()).toEqual([]);
  });

  it('do nothing where Readability finds the article', { timeout: 120_000 }, async () => {
    for (const attack of attacks) {
      const content = readableContent(wholePage(attack), URL_OF_PAGE, 'Hostile');
      expect(faultsOf(content.html), attack).toEqual([]);
    }
    expect(await room.happened()).toEqual([]);
  });

  it('do nothing with the guard alone', { timeout: 120_000 }, async () => {
    for (const attack of attacks) {
      expect(faultsOf(attack), attack).toEqual([]);
      const evil = loadedBy(attack).filter((address) => address.startsWith(EVIL));
      expect(evil, attack).toEqual([]);
    }
    expect(await room.happened()).toEqual([]);
  });
});

it('without the guard each of them is seen', () => {
  const attacks = Object.values(RULES).flat();
  const unseen = attacks.filter((attack) => dangersIn(parseBody(`<p>x</p>${attack}`)).length === 0);
  // Of a second body only the attributes stay, on the first.
  expect(unseen.filter((attack) => !attack.startsWith('<body'))).toEqual([]);
});
