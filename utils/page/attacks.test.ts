import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dangersIn } from '../../tests/attacks/dangers.ts';
import { fuzz } from '../../tests/attacks/fuzz.ts';
import { domPages, pageWithPayload, payloadWith, wholePage } from '../../tests/attacks/pages.ts';
import { ATTACKS, BARE_ATTACKS } from '../../tests/attacks/strings.ts';
import { EVIL } from '../../tests/attacks/targets.ts';
import { parse } from '../../tests/dom.ts';
import { readContent } from './content.ts';
import { payloadDocument } from './payload.ts';
import { readableContent } from './readable.ts';
import { toSafeHtml } from './sanitize.ts';

declare global {
  /** What every attack sets, if it can. */
  var pwned: number | undefined;
}

const URL_OF_PAGE = 'https://blog.example/blog/hostile';

/** As the pages of the extension have it; images of articles may load. */
const POLICY =
  "default-src 'none'; script-src 'none'; style-src 'none'; img-src https: http: data:; base-uri 'none'; form-action 'none'";

let frame: HTMLIFrameElement;
let violations: string[];

beforeAll(async () => {
  frame = document.createElement('iframe');
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><body></body>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  frame.contentDocument?.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
});

afterAll(() => frame.remove());

beforeEach(() => {
  violations = [];
});

/** Sanitises, looks for what should not be there, and puts it where a policy reports what it stops. */
function faultsOf(html: string): string[] {
  return faultsOfSafe(toSafeHtml(html));
}

function faultsOfSafe(safe: DocumentFragment): string[] {
  const faults = dangersIn(safe);
  frame.contentDocument?.body.replaceChildren(safe);
  return faults;
}

/** The same, and then into a document that has no policy. */
function faultsWithoutPolicy(html: string): string[] {
  const safe = toSafeHtml(html);
  const room = document.createElement('div');
  room.append(safe.cloneNode(true));
  const faults = faultsOfSafe(safe);
  document.body.append(room);
  for (const element of room.querySelectorAll('a,summary,p')) {
    element.dispatchEvent(new MouseEvent('mouseover'));
  }
  room.remove();
  return faults;
}

/** Addresses of images, the one thing that content loads. */
function loadedBy(html: string): string[] {
  return [...toSafeHtml(html).querySelectorAll('img')].map((image) => image.src);
}

/** Waits for what events may still bring. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  const framed = frame.contentWindow as (Window & typeof globalThis) | null;
  expect(globalThis.pwned, 'a script ran').toBeUndefined();
  expect(framed?.pwned, 'a script ran in the frame').toBeUndefined();
  expect(violations).toEqual([]);
}

const all = [...Object.values(ATTACKS).flat(), ...BARE_ATTACKS];

it('there are at least 300 strings, and none twice', () => {
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(300);
});

describe.each(Object.entries({ ...ATTACKS, bare: BARE_ATTACKS }))('%s', (_, attacks) => {
  it('do nothing in any place of a page', async () => {
    for (const attack of attacks) {
      for (const { slot, html } of domPages(attack)) {
        const content = readContent(parse(html), URL_OF_PAGE);
        expect(content.html, `${slot}: ${attack}`).toContain('data-index="0"');
        expect(faultsOf(content.html), `${slot}: ${attack}`).toEqual([]);
      }
      const whole = readContent(parse(wholePage(attack)), URL_OF_PAGE).html;
      expect(dangersIn(parse(whole).body), `before the sanitizer: ${attack}`).toEqual([]);
      expect(faultsWithoutPolicy(whole), attack).toEqual([]);
    }
    await settle();
  }, 600_000);

  it('do nothing in a payload', async () => {
    for (const attack of attacks) {
      const drawn = payloadDocument(payloadWith(attack), URL_OF_PAGE);
      expect(drawn, attack).toBeDefined();
      const content = drawn && readContent(drawn.document, URL_OF_PAGE);
      expect(faultsWithoutPolicy(content?.html ?? ''), attack).toEqual([]);
      const own = readContent(parse(pageWithPayload(attack)), URL_OF_PAGE);
      expect(faultsOf(own.html), attack).toEqual([]);
    }
    await settle();
  }, 600_000);

  it('do nothing to the sanitizer alone', async () => {
    for (const attack of attacks) {
      expect(faultsWithoutPolicy(attack), attack).toEqual([]);
      const isImage = /<(?:img|image)/i.test(attack);
      const evil = loadedBy(attack).filter((address) => address.startsWith(EVIL));
      expect(isImage ? [] : evil, attack).toEqual([]);
    }
    await settle();
  }, 600_000);
});

it('do nothing where Readability finds the article', async () => {
  for (const attack of [...(ATTACKS['mutations'] ?? []), ...(ATTACKS['requests'] ?? [])]) {
    const content = readableContent(wholePage(attack), URL_OF_PAGE, 'Hostile');
    expect(faultsWithoutPolicy(content.html), attack).toEqual([]);
  }
  await settle();
}, 600_000);

describe('attacks composed at random', () => {
  it.each([1, 2, 3])(
    'do nothing, seed %i',
    async (seed) => {
      for (const attack of fuzz(seed, 250)) {
        expect(faultsWithoutPolicy(attack), attack).toEqual([]);
        const content = readContent(parse(wholePage(attack)), URL_OF_PAGE);
        expect(faultsOf(content.html), attack).toEqual([]);
      }
      await settle();
    },
    600_000,
  );
});
