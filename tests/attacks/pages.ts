/** Whole pages of a Fumadocs blog with a hostile string in every place that reaches the reader. */

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As text or the value of an attribute in double quotes. */
function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Places in a page's body for markup, each of which an attack may end or break. */
const MARKUP_SLOTS: Readonly<Record<string, (attack: string) => string>> = {
  'the flow': (attack) => attack,
  'a paragraph': (attack) => `<p>Before ${attack} after</p>`,
  'a heading': (attack) =>
    `<h2 id="hostile"><a data-card="" href="#hostile">${attack}</a></h2><p>x</p>`,
  'a table': (attack) =>
    `<table><tr><td>${attack}</td><td style="${escape(attack)}">cell</td></tr></table>`,
  'a title of code': (attack) =>
    `<figure class="shiki not-prose"><div><figcaption>${attack}</figcaption></div><pre><code><span class="line">code</span></code></pre></figure>`,
  code: (attack) =>
    `<pre class="language-${escape(attack)}"><code><span class="line highlighted" style="${escape(attack)}">${attack}</span></code></pre>`,
  tabs: (attack) =>
    `<div><div role="tablist"><button role="tab" id="t">${attack}</button></div><div role="tabpanel" aria-labelledby="t">${attack}</div></div>`,
  'an accordion': (attack) =>
    `<div><div><h3 data-accordion-value="x" id="${escape(attack)}"><button aria-expanded="true">${attack}</button></h3><div role="region">${attack}</div></div></div>`,
  'a callout': (attack) =>
    `<div style="--callout-color:var(--color-fd-info)"><div><p class="font-medium">${attack}</p><div class="prose-no-margin">${attack}</div></div></div>`,
  'a card': (attack) =>
    `<div><a data-card="true" href="${escape(attack)}"><h3 class="not-prose">${attack}</h3><p>${attack}</p></a></div>`,
  'a formula': (attack) =>
    `<p><span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi><mtext>${attack}</mtext></mrow><annotation encoding="application/x-tex">${escape(attack)}</annotation></semantics></math></span></span></p>`,
  'a drawing': (attack) =>
    `<svg id="mermaid-x" viewBox="0 0 300 300"><title>${attack}</title><g>${attack}</g><text>${escape(attack)}</text><foreignObject>${attack}</foreignObject></svg>`,
  'a footnote': (attack) =>
    `<p>x<sup><a id="r" data-footnote-ref href="#${escape(attack)}">1</a></sup></p><section data-footnotes><h2 id="footnote-label" class="sr-only">Notes</h2><ol><li id="${escape(attack)}">${attack}<a data-footnote-backref href="#r">↩</a></li></ol></section>`,
};

/** Places for a value, out of which quotes and entities let nothing break: one page for all. */
const VALUE_SLOTS: Readonly<Record<string, (attack: string) => string>> = {
  'text of a heading': (attack) => `<h2 id="told">${escape(attack)}</h2>`,
  'an id': (attack) => `<h2 id="${escape(attack)}">Named</h2>`,
  'an address': (attack) => `<p><a href="${escape(attack)}">link</a></p>`,
  'an image': (attack) =>
    `<p><img src="${escape(attack)}" alt="image" srcset="${escape(attack)} 2000w"></p>`,
  'alternative text': (attack) =>
    `<p><img src="https://blog.example/a.png" alt="${escape(attack)}" title="${escape(attack)}"></p>`,
  files: (attack) =>
    `<div class="not-prose"><div><svg></svg>${escape(attack)}</div><div><button aria-expanded="true"><svg></svg>${escape(attack)}</button><div><div><div><svg></svg>${escape(attack)}</div></div></div></div></div>`,
  'an embed': (attack) =>
    `<iframe src="${escape(attack)}" title="${escape(attack)}"></iframe><video src="${escape(attack)}"></video>`,
  'other attributes': (attack) =>
    `<p lang="${escape(attack)}" dir="${escape(attack)}"><abbr title="${escape(attack)}">x</abbr><time datetime="${escape(attack)}">x</time></p>`,
};

/** So that the extractor finds an article, however the attack ends. */
const ARTICLE =
  '<h2 id="first">First</h2><p>Some words that make this an article, and enough of them that nobody takes it for a snippet of a page that is about something else.</p>';

function pageWith(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile | Blog</title>${head}</head><body><main id="nd-home-layout"><article><h1>Hostile</h1><div class="prose">${ARTICLE}${body}<h2 id="last">Last</h2><p>The end of it.</p></div></article></main></body></html>`;
}

/** A page for each slot of markup, and one for all values. */
export function domPages(attack: string): { slot: string; html: string }[] {
  const values = Object.values(VALUE_SLOTS).map((fill) => fill(attack));
  return [
    { slot: 'values', html: pageWith(values.join('\n')) },
    ...Object.entries(MARKUP_SLOTS).map(([slot, fill]) => ({ slot, html: pageWith(fill(attack)) })),
  ];
}

/** One page with the attack in all slots, for tests in which a page costs more. */
export function wholePage(attack: string): string {
  const slots = Object.values({ ...VALUE_SLOTS, ...MARKUP_SLOTS }).map((fill) => fill(attack));
  return pageWith(slots.join('\n'), `<meta name="keywords" content="${escape(attack)}">`);
}

/** A payload of Next.js whose article has the attack as text, as props of elements, and as HTML. */
export function payloadWith(attack: string): string {
  const h = (type: string, props: object, ...children: unknown[]): unknown => [
    '$',
    type,
    null,
    { ...props, children },
  ];
  const text = attack.startsWith('$') ? `$${attack}` : attack;
  const body = [
    h('h2', { id: 'first' }, 'First'),
    h(
      'p',
      {},
      'Some words that make this an article, and enough of them that nobody takes it for a snippet of a page that is about something else.',
    ),
    h('h2', { id: text }, text),
    h('p', {
      style: { background: text },
      onClick: text,
      onclick: text,
      dangerouslySetInnerHTML: { __html: text },
    }),
    h('a', { href: text, ping: text, title: text }, text),
    h('img', { src: text, srcSet: `${text} 2000w`, alt: text, onError: text, onerror: text }),
    h('iframe', { src: text, srcDoc: text, srcdoc: text, title: text }),
    h('div', { dangerouslySetInnerHTML: { __html: text } }),
    h('pre', {}, h('code', { className: `language-${text}` }, text)),
    h('div', { role: 'tabpanel', className: text }, text),
    h('form', { action: text }, h('button', { formAction: text }, text)),
    h('math', { href: text, 'xlink:href': text }, h('mtext', {}, text)),
    h('object', { data: text }, text),
    h('meta', { httpEquiv: 'refresh', content: `0;url=${text}` }),
    h('script', { type: 'application/ld+json', dangerouslySetInnerHTML: { __html: text } }),
    h('h2', { id: 'last' }, 'Last'),
  ];
  const article = h('main', {}, h('h1', {}, 'Hostile'), h('div', { className: 'prose' }, ...body));
  const row = {
    P: null,
    b: 'build',
    c: ['', 'blog', 'hostile'],
    f: [[['', {}], [article, {}], [null, {}], false]],
  };
  return `0:${JSON.stringify(row)}\n`;
}

/** A page whose closed tab is only in its payload, and hostile there. */
export function pageWithPayload(attack: string): string {
  const push = JSON.stringify([1, payloadWith(attack)]).replaceAll('<', '\\u003c');
  return pageWith(`<script>self.__next_f.push(${push})</script>`);
}
