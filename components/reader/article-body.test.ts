import { h, render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { type SafeHtml, toSafeHtml } from '../../utils/page/content/index.ts';
import { sampleArticle } from '../../tests/browser/sample-article.ts';
import { ArticleBody } from './ArticleBody.tsx';
import type { ImageLoader } from './load-images.ts';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

const SECTION = (name: string): string => `<h2 id="${name}">${name}</h2><p>About ${name}.</p>`;

/** Content in two pieces, the second of which comes when it is let go. */
function inPieces(...pieces: string[]): { content: AsyncIterable<SafeHtml>; letGo: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  async function* content(): AsyncGenerator<SafeHtml> {
    for (const [at, piece] of pieces.entries()) {
      if (at > 0) await promise;
      yield toSafeHtml(piece);
    }
  }
  return { content: content(), letGo: resolve };
}

function show(content: AsyncIterable<SafeHtml>, isWhole: boolean): Promise<void> {
  const article = sampleArticle('https://example.com');
  return new Promise((resolve, reject) => {
    const images = { watch: () => undefined } as unknown as ImageLoader;
    const choices = { isImagesOff: false, tabs: {} } as never;
    const props = { article, content, images, choices, isWhole, actions: {} };
    render(h(ArticleBody, { ...props, onShown: () => resolve(), onFailed: reject }), root);
  });
}

function headings(): string[] {
  return [...root.querySelectorAll('h2')].map(({ id }) => id);
}

it.each([false, true])(
  'shows each part once where more comes meanwhile (whole: %s)',
  async (isWhole) => {
    const first = inPieces(SECTION('a') + SECTION('b'), SECTION('c'));
    void show(first.content, isWhole);
    await expect.poll(headings).toEqual(['a', 'b']);
    const kept = root.querySelector('#a');
    const all = inPieces(SECTION('a') + SECTION('b'), SECTION('c') + SECTION('d'));
    const shown = show(all.content, true);
    all.letGo();
    first.letGo();
    await shown;
    expect(headings()).toEqual(['a', 'b', 'c', 'd']);
    // Nobody loses a selection, or focus, in what was there of a page that was still coming.
    expect(root.querySelector('#a') === kept).toBe(!isWhole);
  },
);
