import { describe, expect, it } from 'vitest';
import { pick } from '../../../tests/dom.ts';
import { contentOf, post, URL_OF_PAGE } from '../../../tests/post.ts';
import { extract } from '../article/extract-article.ts';
import { isWordButton } from './word-button.ts';

describe('a button', () => {
  it.each([
    ['amid a sentence', 'The <button>quorum</button> must agree.'],
    ['at its start', '<button>Leases</button> end early.'],
    ['before a comma', 'The <button>hot path</button>, then the cold.'],
    ['before the full stop', 'It ends the <em>last <button>lease</button></em>.'],
    ['without spaces around', 'これは<button>重要</button>です'],
    [
      'that opens something, at the end',
      'Ask for a <strong><button data-state="closed">lease</button></strong>',
    ],
    ['that opens a dialog', 'So it is<sup><button aria-haspopup="dialog">1</button></sup>'],
  ])('%s is a word of it', (_where, html) => {
    const page = post(`<p>${html}</p>`);
    expect(isWordButton(pick(page, 'button'))).toBe(true);
    const { textContent } = pick(page, '.prose > p:last-child');
    expect(contentOf(`<p>${html}</p>`).replace(/<[^>]+>/g, '')).toBe(textContent);
  });

  it.each([
    ['that copies, after a sentence', 'Run it. <button>Copy</button>'],
    [
      'that copies, amid it',
      'Run <code>make</code> <button data-state="closed">Copy</button> now.',
    ],
    ['that shares', 'Did you like it? <button>Share</button>'],
    ['with an icon alone', 'Run it <button aria-label="Copy"><svg></svg></button> now.'],
    ['for ears', 'Run it <button><span class="sr-only">Copied</span></button> now.'],
    ['after a sentence', 'Try it. <button>Go</button>'],
    ['alone', '<button data-state="closed">Open</button>'],
    ['that chooses', 'In <button role="combobox" aria-expanded="false">Python</button>'],
  ])('%s is none', (_where, html) => {
    expect(isWordButton(pick(post(`<p>${html}</p>`), 'button'))).toBe(false);
  });

  it('that is a word counts, in headings too', () => {
    const html =
      '<h2 id="a">About <button>leases</button> here<button>Go</button></h2><p>A <button>b</button> c.</p>';
    const { headings } = extract(post(html), URL_OF_PAGE);
    expect(headings[1]).toMatchObject({ text: 'About leases here', words: 6 });
    expect(contentOf(html)).toContain('>About leases here</h2><p>A b c.</p>');
  });
});
