import { describe, expect, it } from 'vitest';
import { parse } from '../../tests/dom.ts';
import { expectLinear } from '../../tests/linear.ts';
import { readContent } from './content.ts';
import { isoDay } from './dates.ts';
import { extract } from './extract.ts';
import { payloadDocument } from './payload.ts';

const URL_OF_POST = 'https://blog.example/blog/post';

/** A post with something in its body, its head, and between its title and its body. */
function post(body: string, head = '', top = ''): Document {
  return parse(
    `<head><title>T</title>${head}</head><body><main id="nd-page"><h1>Title</h1>${top}<div class="prose"><h2 id="one">One</h2><p>Some words of a section.</p>${body}</div></main></body>`,
  );
}

describe('dates of any length', () => {
  it.each([
    ['a', ' 2024'],
    ['1 ', ' 2024'],
    ['a ', '1, 2024'],
    ['1-', 'x 2024'],
    [' ', 'May 2024'],
    ['de ', ' 2024'],
  ])('as of %j, are read in time', (part, end) => {
    expectLinear((size) => {
      const text = `x${part.repeat(5_000 * size)}${end}`;
      return () => expect(isoDay(text)).toBeUndefined();
    });
  });

  it('are found where a line has them', () => {
    expect(isoDay(`Posted on ${' '.repeat(200)}November 10, 2024`)).toBe('2024-11-10');
  });
});

describe('pages that grow', () => {
  it.each<[string, (count: number) => Document]>([
    [
      'chips among empty texts',
      (count) =>
        post(
          '',
          '',
          `<div><a class="rounded-full" href="/t/a">a</a>${'<b> </b>'.repeat(count)}</div>`,
        ),
    ],
    [
      'headings in boxes',
      (count) => post('<section><h3>Other</h3><p>a</p></section>'.repeat(count)),
    ],
    ['headings with one id', (count) => post('<h2 id="a">Same</h2><p>x</p>'.repeat(count))],
  ])('by %s are read in time', (_name, make) => {
    expectLinear((size) => {
      const page = make(100 * size);
      return () => void extract(page, URL_OF_POST);
    });
  });

  it('by links relative to a long address do not grow with that', () => {
    const base = `<base href="https://blog.example/${'b'.repeat(20_000)}/">`;
    const { html } = readContent(post('<a href="x">link</a> '.repeat(500), base), URL_OF_POST);
    expect(html).toContain('link');
    expect(html.length).toBeLessThan(50_000);
  });
});

describe('payloads that name one thing again and again', () => {
  it.each([
    ['nothing', 'null', 0],
    ['an empty text', '""', 0],
    ['a letter', '"a"', 700_000],
  ])('are drawn up to a point: %s', (_name, value, most) => {
    const list = (item: string): string => `[${Array(1500).fill(item).join(',')}]`;
    const text = `0:["$","article",null,{"className":"prose","children":["$","p",null,{"children":"$1"}]}]\n1:${list('"$2"')}\n2:${list(value)}\n`;
    const drawn = payloadDocument(text, URL_OF_POST)?.document;
    expect(drawn?.querySelector('p')?.childNodes.length).toBeLessThanOrEqual(most);
  });
});
