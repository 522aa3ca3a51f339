/** Runs in a page of the benchmark: builds articles of any size and times ways to read them. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extract } from '../../utils/page/extract.ts';
import { spot } from '../../utils/page/spot.ts';

const WORDS =
  'a reader of long posts wants to see at once where the thing that she came for is'.split(' ');

/** An article as Fumadocs renders it: headings with anchors, paragraphs, lists, some code. */
function buildArticle(words: number, headings: number): void {
  const parts: string[] = [];
  const perSection = Math.max(1, Math.round(words / headings));
  for (let index = 0; index < headings; index += 1) {
    const level = 2 + (index % 3);
    parts.push(
      `<h${level} class="group/heading flex scroll-m-28" id="s-${index}"><a data-card="" href="#s-${index}">Section ${index}</a><button class="not-prose"><svg></svg></button></h${level}>`,
    );
    for (let left = perSection; left > 0; left -= 60)
      parts.push(paragraph(Math.min(60, left), left));
  }
  document.title = 'A long article | Bench';
  document.body.innerHTML =
    '<main id="nd-home-layout"><header id="nd-nav"><nav><a href="/blog">Blog</a></nav></header>' +
    '<article><h1>A long article</h1><p>By Ada Lovelace · November 10, 2024</p>' +
    `<div class="prose">${parts.join('\\n')}</div></article></main>`;
}

function paragraph(words: number, seed: number): string {
  const text = Array.from({ length: words }, (_, at) => WORDS[(at * 7 + seed) % WORDS.length]).join(
    ' ',
  );
  if (seed % 240 === 0) return `<ul><li>${text}</li></ul>`;
  if (seed % 300 === 0)
    return `<figure class="shiki not-prose"><pre><code><span class="line">${text}</span></code></pre></figure>`;
  return `<p>${text.replace('reader', '<em>reader</em>')}, see <a href="/x">there</a>.</p>`;
}

/** A page of plain elements that has nothing to do with Fumadocs. */
function buildPlainPage(nodes: number): void {
  const item = '<div class="card p-4 flex"><span class="text-sm">Some text</span></div>';
  document.body.innerHTML = item.repeat(Math.round(nodes / 2));
}

const READ_BY: Record<string, () => unknown> = {
  bare() {
    const walker = document.createTreeWalker(document.body);
    let letters = 0;
    while (walker.nextNode()) letters += walker.currentNode.nodeValue?.length ?? 0;
    return letters;
  },
  ours: () => extract(document, location.href),
  spot: () => spot(document),
  readability: () => new Readability(document.cloneNode(true) as Document).parse(),
  defuddle: () =>
    new Defuddle(document.cloneNode(true) as Document, { url: location.href }).parse(),
};

/** Milliseconds that one reading takes; times of several, one a round. */
function time(way: string, rounds: number): number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    READ_BY[way]?.();
    times.push(performance.now() - start);
  }
  return times;
}

const bench = { buildArticle, buildPlainPage, time };
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
