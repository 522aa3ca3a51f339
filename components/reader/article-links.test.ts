import { describe, expect, it } from 'vitest';
import { parse } from '../../tests/dom.ts';
import type { SafeHtml } from '../../utils/page/content/sanitize.ts';
import { elementNamed, fragmentWithin, prepareLinks } from './article-links.ts';

const PAGE = 'https://example.com/blog/a';

describe('fragmentWithin', () => {
  it.each([
    ['#b', 'b'],
    [`${PAGE}#b`, 'b'],
    [`${PAGE}/#b`, 'b'],
    ['https://EXAMPLE.com/blog/a#b%20c', 'b%20c'],
    [PAGE, undefined],
    [`${PAGE}?x=1#b`, undefined],
    ['https://example.com/blog/other#b', undefined],
    ['mailto:a@example.com', undefined],
    ['http://[#b', undefined],
  ])('of %s is %s', (href, expected) => {
    expect(fragmentWithin(href, PAGE)).toBe(expected);
  });
});

describe('prepareLinks', () => {
  it('opens other pages in a new tab that is not told where from', () => {
    const page = parse(`<a href="https://other.example/">o</a><a href="${PAGE}#b">b</a>`);
    const content = page.createDocumentFragment();
    content.append(...page.body.childNodes);
    prepareLinks(content as unknown as SafeHtml, PAGE);
    const [other, own] = content.querySelectorAll('a');
    expect([other?.target, other?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect([own?.getAttribute('href'), own?.target]).toEqual(['#b', '']);
  });
});

describe('elementNamed', () => {
  it('finds ids as they stand and decoded', () => {
    const { body } = parse('<p id="50%"></p><p id="größe"></p><p id="a.b:c"></p>');
    expect(elementNamed(body, '50%')?.id).toBe('50%');
    expect(elementNamed(body, encodeURIComponent('größe'))?.id).toBe('größe');
    expect(elementNamed(body, 'a.b:c')?.id).toBe('a.b:c');
    expect(elementNamed(body, '')).toBeNull();
    expect(elementNamed(body, 'none')).toBeNull();
  });
});
