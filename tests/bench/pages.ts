/** Pages that the benchmark is run on. */

const WORDS =
  'a reader of long posts wants to see at once where the thing that she came for is'.split(' ');

const ITEM = '<div class="card p-4 flex"><span class="text-sm">Some text</span></div>';

/** A page of plain elements that has nothing to do with Fumadocs. */
export function plainPage(nodes: number, bodyClass = ''): string {
  return `<!doctype html><title>Plain</title><body class="${bodyClass}">${ITEM.repeat(nodes / 2)}`;
}

/** A thousand changes a second: a burst every frame or so, whatever else is going on. */
export const MUTATING_PAGE = `<!doctype html><title>Plain</title><p id="here"></p><script>
  setInterval(() => { for (let i = 0; i < 16; i += 1) here.textContent = Math.random() }, 16)
</script>`;

/** An article as Fumadocs renders it: headings with anchors, paragraphs, lists, some code. */
export function articlePage(words: number, headings: number): string {
  const wordsOfSection = Math.max(1, Math.round(words / headings));
  const sections = Array.from({ length: headings }, (_, at) => section(at, wordsOfSection));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A long article | Bench</title>
    <style>:root { --color-fd-background: white }</style><body class="flex flex-col">
    <main id="nd-home-layout"><header id="nd-nav"><nav><a href="/blog">Blog</a></nav></header>
    <article><h1>A long article</h1><p>By Ada Lovelace · November 10, 2024</p>
    <div class="prose">${sections.join('\n')}</div></article></main></body></html>`;
}

function section(at: number, words: number): string {
  const level = 2 + (at % 3);
  const parts = [
    `<h${level} class="group/heading flex scroll-m-28" id="s-${at}"><a data-card="" href="#s-${at}">Section ${at}</a><button class="not-prose"><svg></svg></button></h${level}>`,
  ];
  for (let left = words; left > 0; left -= 60) parts.push(block(Math.min(60, left), at + left));
  return parts.join('\n');
}

/** Prose for the most part; a list, or code, now and then. */
function block(words: number, seed: number): string {
  const text = Array.from({ length: words }, (_, at) => WORDS[(at * 7 + seed) % WORDS.length]).join(
    ' ',
  );
  if (seed % 13 === 0) return `<ul><li>${text}</li></ul>`;
  if (seed % 17 === 0)
    return `<figure class="shiki not-prose"><pre><code><span class="line">${text}</span></code></pre></figure>`;
  return `<p>${text.replace('reader', '<em>reader</em>')}, see <a href="/x">there</a>.</p>`;
}
