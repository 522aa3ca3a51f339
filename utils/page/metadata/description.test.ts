import { describe, expect, it } from 'vitest';
import { paragraph, parse, pick } from '../../../tests/dom.ts';
import { collectCandidates } from './header-candidates.ts';
import { findDescription } from './description.ts';
import type { LinkedData } from './json-ld.ts';
import { findTitle } from './title.ts';

const BODY = `<div class="prose">${paragraph(40)}<h2 id="s">S</h2>${paragraph(40)}</div>`;

function descriptionOf(
  { meta, main }: { meta?: string; main: string },
  linked?: LinkedData,
): string | undefined {
  const head = meta === undefined ? '' : `<meta name="description" content="${meta}">`;
  const page = parse(`${head}<main>${main}</main>`);
  const body = pick(page, '.prose');
  const title = findTitle(page, body);
  return findDescription(page, collectCandidates(body, title), title, linked);
}

describe('findDescription', () => {
  it('is the paragraph under the title', () => {
    const main = `<div><h1>A post</h1><p>On how it all began.</p></div>${BODY}`;
    expect(descriptionOf({ main })).toBe('On how it all began.');
  });

  it('is what the page shows rather than the site’s own in the head', () => {
    const main = `<div><h1>A post</h1><p>On how it all began.</p></div>${BODY}`;
    expect(descriptionOf({ meta: 'The site of all sites.', main })).toBe('On how it all began.');
  });

  it('is the head’s where the page shows it too, wherever that is', () => {
    const main = `<p>How it began</p><div><h1>A post</h1><p>A line of another kind.</p></div>${BODY}`;
    expect(descriptionOf({ meta: 'How it began.', main })).toBe('How it began');
  });

  it('is the head’s where the page shows none', () => {
    const main = `<h1>A post</h1>${BODY}`;
    expect(descriptionOf({ meta: 'How it began.', main })).toBe('How it began.');
  });

  it('is that of the linked data before that of the head', () => {
    const linked = { description: 'Linked.', authors: [], tags: [] };
    expect(descriptionOf({ meta: 'Head.', main: `<h1>A post</h1>${BODY}` }, linked)).toBe(
      'Linked.',
    );
  });

  it.each([
    ['a label', '<p>Engineering</p>'],
    ['a byline with the day', '<p>Ada Lovelace, November 10, 2024</p>'],
    ['a line that is no paragraph', '<div>On how it all began.</div>'],
    ['a paragraph of another box', '<div><p>Subscribe to our letters.</p></div>'],
  ])('is not %s', (_what, head) => {
    expect(descriptionOf({ main: `<div><h1>A post</h1>${head}</div>${BODY}` })).toBeUndefined();
  });

  it('is not the first paragraph of the body', () => {
    expect(descriptionOf({ main: `<h1>A post</h1>${BODY}` })).toBeUndefined();
  });
});
