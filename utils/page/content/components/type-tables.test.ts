import { describe, expect, it } from 'vitest';
import { paragraph, parse } from '../../../../tests/dom.ts';
import { readContent } from '../build-content.ts';

/** The rows of a table as the content has them, their cells parted by bars. */
function rowsOf(bubble: string): string[] {
  const cell = `<td><div><code>size</code><button>?</button>${bubble}</div></td>`;
  const page = parse(
    `<main><article><h1>A post</h1><div class="prose">${paragraph(40)}<h2 id="s">Options</h2><div class="prose my-6 overflow-auto"><table><thead><tr><th>Prop</th><th>Type</th><th>Default</th></tr></thead><tbody><tr>${cell}<td><code>number</code></td><td>12</td></tr></tbody></table></div></div></article></main>`,
  );
  const { html } = readContent(page, 'https://blog.example/blog/a-post');
  return [...parse(html).querySelectorAll('tr')].map((row) =>
    [...row.children].map((one) => one.textContent.trim()).join(' | '),
  );
}

describe('a type table with bubbles', () => {
  it('has what they say in a column of its own, but for what a column says already', () => {
    const bubble =
      '<div role="region" hidden><p>How large it is.</p><p class="not-prose">Default</p><p class="not-prose">12</p></div>';
    expect(rowsOf(bubble)).toEqual([
      'Prop | Type | Default | ',
      'size | number | 12 | How large it is.',
    ]);
  });

  it('keeps in it what no column says', () => {
    const bubble =
      '<div role="region" hidden><p>How large it is.</p><p class="not-prose">Since</p><p class="not-prose">1.2</p></div>';
    expect(rowsOf(bubble).at(-1)).toMatch(/How large it is\..*Since.*1\.2/s);
  });
});
