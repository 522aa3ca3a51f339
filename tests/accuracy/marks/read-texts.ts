import { join } from 'node:path';
import type { CorpusPage } from '../corpus.ts';
import type { MarkableText, Timed } from '../marks-in-page.ts';
import { inquire } from '../visit-pages.ts';

/** Characters; in a shorter text there is nothing to edit. */
const LEAST = 1000;

const SCRIPT = join(import.meta.dirname, '../marks-in-page.ts');

export type Group = 'Fumadocs posts' | 'Posts of real blogs';

/** The posts whose texts are edited, the project's own and real ones. */
function postsOf(corpus: readonly CorpusPage[], group: Group): CorpusPage[] {
  const isReal = group === 'Posts of real blogs';
  return corpus.filter(
    ({ slug, expected }) =>
      expected.kind === 'post' && !slug.startsWith('other-') && slug.startsWith('real/') === isReal,
  );
}

/**
 * Reads the texts of posts in which marks are made, each text once.
 *
 * @returns as `inquire`: makes the inquiry
 */
export async function inquireTexts(
  corpus: readonly CorpusPage[],
  group: Group,
): Promise<() => Promise<MarkableText[]>> {
  const answers = await inquire({
    pages: postsOf(corpus, group).map(({ html, expected }) => ({ html, url: expected.url })),
    script: SCRIPT,
    visit: (tab) =>
      tab.evaluate(() =>
        (globalThis as unknown as { readMarkable: () => MarkableText }).readMarkable(),
      ),
  });
  return async () => {
    const texts = (await answers()).map(({ answer }) => answer);
    const byText = new Map(texts.map((text) => [text.text, text]));
    return [...byText.values()].filter(({ text }) => text.length >= LEAST);
  };
}

/** Words of the page on which the time is taken. */
const WORDS = 10_000;

/** Takes the time on a page of 10,000 words made of some texts. */
export async function timeOnLongPage(texts: readonly MarkableText[]): Promise<Timed> {
  const html = longPage(texts);
  const answers = await inquire({
    pages: [{ html, url: 'https://blog.example/blog/long' }],
    script: SCRIPT,
    visit: (tab) =>
      tab.evaluate(() => (globalThis as unknown as { measureMarks: () => Timed }).measureMarks()),
  });
  const [timed] = await answers();
  if (!timed) throw new Error('the page was not read');
  return timed.answer;
}

function longPage(texts: readonly MarkableText[]): string {
  const blocks: string[] = [];
  let words = 0;
  for (let round = 0; words < WORDS && texts.length > 0; round += 1) {
    for (const { text, blocks: own } of texts) {
      for (const { start, end, kind } of words < WORDS ? own : []) {
        const block = text.slice(start, end);
        words += block.split(/\s+/).length;
        blocks.push(blockOf(kind, round === 0 ? block : `${block} (${round})`, blocks.length));
      }
    }
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long | Blog</title>
    <style>:root { --color-fd-background: white }</style><body class="flex flex-col">
    <main id="nd-home-layout"><header id="nd-nav"><nav><a href="/blog">Blog</a></nav></header>
    <article><h1>Long</h1><p>By Ada Lovelace · November 10, 2024</p>
    <div class="prose">${blocks.join('\n')}</div></article></main></body></html>`;
}

function blockOf(kind: string, block: string, at: number): string {
  const text = block.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (kind === 'heading')
    return `<h2 class="flex scroll-m-28" id="s-${at}"><a data-card="" href="#s-${at}">${text}</a></h2>`;
  if (kind === 'text') return `<p>${text}</p>`;
  const lines = text.split('\n').map((line) => `<span class="line">${line}</span>`);
  return `<figure class="shiki not-prose"><pre><code>${lines.join('\n')}</code></pre></figure>`;
}
