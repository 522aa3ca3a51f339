import type { Article, Heading, HeadingDepth } from '../../utils/page/types.ts';

/** A line of code, its tokens as [text, ink]. */
type Token = readonly [text: string, ink?: string];

const KEYWORD = '#cf222e/#ff7b72';
const STRING = '#0a3069/#a5d6ff';
const NAME = '#8250df/#d2a8ff';

function line(tokens: readonly Token[], marks = ''): string {
  const inked = tokens.map(([text, ink]) =>
    ink === undefined ? text : `<span data-ink="${ink}">${text}</span>`,
  );
  return `<span data-line="${marks}">${inked.join('')}</span>`;
}

const IMPORT = line([
  ['import', KEYWORD],
  [' { openQueue } '],
  ['from', KEYWORD],
  [" './queue'", STRING],
  [';'],
]);

const CODE = [
  IMPORT,
  line([['']]),
  line([
    ['export async function', KEYWORD],
    [' '],
    ['enqueue', NAME],
    ['(name: string, payload: unknown) {'],
  ]),
  line([['  '], ['const', KEYWORD], [' queue = '], ['await', KEYWORD], [' openQueue(name);']], 'highlighted'),
  line([['  '], ['return', KEYWORD], [' jobs;']], 'remove'),
  line([['  '], ['return', KEYWORD], [' jobs.filter((job) => job.attempts &lt; MAX_ATTEMPTS && job.lease === undefined);']], 'add'),
  line([['}']]),
].join('\n'); // prettier-ignore

/** Everything that an article's content may hold, once. */
export const SAMPLE_CONTENT = `
<p>Ferry is the job queue that we run between our upload service and everything that wants to know about an upload. This post describes it with <code>every</code> component at hand, <em>once</em>, and says <a href="https://example.com/elsewhere">where else to look</a>.<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref>1</a></sup> Most posts need two of them, and that is the <strong>point</strong>: press <kbd>Ctrl</kbd> <kbd>C</kbd> to stop, <mark>mark</mark> what matters, and mind the <abbr title="time to live">TTL</abbr>.</p>
<p>A second paragraph, so that the distance between two can be seen. It links to <a href="#tabs">a part of this page</a>, and to <a href="ORIGIN/blog/sample#steps">another by its whole address</a>.</p>
<h2 id="code" data-index="0">Code</h2>
<p>Ferry’s interface has three functions. The one you meet first puts a job into a queue.</p>
<figure data-code data-language="ts" data-line-numbers="7"><figcaption>src/enqueue.ts</figcaption><pre><code>${CODE}</code></pre></figure>
<p>A block without a title is still a block:</p>
<figure data-code><pre><code><span data-line="">ferry: 3 queues, 0 stuck, 17 waiting</span>
<span data-line="">done</span></code></pre></figure>
<h3 id="marked" data-index="1">Highlighted and <code>focused</code> lines</h3>
<figure data-code><pre><code><span data-line="">one</span>
<span data-line="focused">two</span>
<span data-line="error">three</span>
<span data-line="warning">four <mark>LEASE</mark></span></code></pre></figure>
<h2 id="tabs" data-index="2">Tabs</h2>
<div data-tabs><section data-tab="npm" data-open><figure data-code><pre><code><span data-line="">npm install @the-margin/ferry</span></code></pre></figure></section><section data-tab="pnpm"><figure data-code><pre><code><span data-line="">pnpm add @the-margin/ferry</span></code></pre></figure></section></div>
<div data-tabs><section data-tab="One machine" data-open><h3 id="single" data-index="3">A single process</h3><p>On one machine, Ferry keeps its queues in a file.</p></section><section data-tab="Several machines"><h3 id="leader" data-index="4">A leader and its followers</h3><p>One process writes and the others copy.</p></section></div>
<h2 id="boxes" data-index="5">Callouts and questions</h2>
<aside data-callout="info"><p data-callout-title>Sizes</p><p>A payload may hold up to 64 kB. Send a path for anything larger.</p></aside>
<aside data-callout="warning"><p data-callout-title>Clocks</p><p>Two workers an hour apart will argue.</p></aside>
<aside data-callout="error"><p data-callout-title>Never on a network drive</p><p>We lost a day’s jobs that way.</p></aside>
<aside data-callout="success"><p data-callout-title>Safe to stop</p><p>A stop signal lets the jobs under way finish.</p></aside>
<aside data-callout="idea"><p><code>resize</code> tells you what will happen. <code>images</code> doesn’t.</p></aside>
<details><summary>Can a job run twice?</summary><p>Yes. Ferry promises that a job runs at least once.</p></details>
<details><summary>What happens to poisoned jobs?</summary><h3 id="fifth" data-index="6">After the fifth attempt</h3><p>It is set aside.</p></details>
<p data-missing="What it costs"></p>
<h2 id="steps" data-index="7">Steps</h2>
<ol data-steps><li><h3 id="write" data-index="8">Write to both queues</h3><p>Send every job to the old queue and to Ferry.</p></li><li><h3 id="compare" data-index="9">Compare the two</h3><p>For a week, count the jobs on both sides.</p></li></ol>
<h2 id="lists" data-index="10">Lists, quotations and cards</h2>
<ul><li>A point.</li><li>Another, with parts:<ul><li>one</li><li>two</li></ul></li><li data-task="done">Done</li><li data-task="open">Open</li></ul>
<ol start="3"><li>Third</li><li>Fourth</li></ol>
<blockquote><p>A queue that is ninety per cent busy is not a little slower than one that is half busy, but five times slower.</p></blockquote>
<dl><dt>Lease</dt><dd>How long a worker may keep a job.</dd><dt>Lag</dt><dd>How long the oldest job has waited.</dd></dl>
<ul data-cards><li><a href="https://example.com/tools"><strong>The Shape of Small Tools</strong><span>Why Ferry has three functions and not thirty.</span></a></li><li><strong>A card that leads nowhere</strong><span>It has a title.</span></li></ul>
<ul data-files><li data-folder>src<ul><li>enqueue.ts</li><li data-folder>store<ul><li>file-store.ts</li></ul></li></ul></li><li>package.json</li></ul>
<h2 id="tables" data-index="11">Tables and formulas</h2>
<table><thead><tr><th>Queue</th><th data-align="right">Jobs a second</th><th data-align="right">Lag</th></tr></thead><tbody><tr><th></th><td></td><td></td></tr><tr><td>resize</td><td data-align="right">1,204</td><td data-align="right">0.8 s</td></tr><tr><td>notify</td><td data-align="right">88</td><td data-align="right">11.3 s</td></tr></tbody></table>
<table data-types><thead><tr><th>Prop</th><th>Type</th><th>Default</th></tr></thead><tbody><tr><td><code>lease?</code></td><td><code>number | ((job: Job, attempts: number, context: QueueContext&lt;Payload&gt;) =&gt; Promise&lt;number&gt;)</code></td><td><code>30</code></td></tr></tbody></table>
<p>The queue is stable only while <math display="inline" data-tex="\\rho"><mi>ρ</mi><mo>=</mo><mi>λ</mi><mo>/</mo><mi>μ</mi></math> stays below one.</p>
<math display="block" data-tex="W"><mi>W</mi><mo>=</mo><mfrac><mn>1</mn><mrow><mi>μ</mi><mo>−</mo><mi>λ</mi></mrow></mfrac></math>
<h3 id="pictures" data-index="12">Pictures</h3>
<figure><img src="ORIGIN/large.png" alt="A harbour at dusk" width="1200" height="600"><figcaption>The harbour, from the north.</figcaption></figure>
<p><img src="ORIGIN/gone.png" alt="A picture that is gone"></p>
<figure data-drawing><img alt="From queue to worker" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 60' width='200' height='60'%3E%3Crect x='5' y='15' width='70' height='30' fill='none' stroke='%23888'/%3E%3Crect x='125' y='15' width='70' height='30' fill='none' stroke='%23888'/%3E%3Cpath d='M75 30h50' stroke='%23888'/%3E%3C/svg%3E"></figure>
<p data-embed><a href="https://video.example/watch">A talk about queues</a></p>
<hr>
<p>The end, with a claim.<sup><a href="#user-content-fn-2" id="user-content-fnref-2" data-footnote-ref>2</a></sup></p>
<section data-footnotes><h2>Footnotes</h2><ol><li id="user-content-fn-1"><p>In the <em>other</em> post. <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li><li id="user-content-fn-2"><p>Measured on a laptop. <a href="#user-content-fnref-2" data-footnote-backref>↩</a></p></li></ol></section>
`;

/** The sample as an article of a site, with the addresses of that site in it. */
export function sampleArticle(origin: string, changes: Partial<Article> = {}): Article {
  const content = (changes.content ?? SAMPLE_CONTENT).replaceAll('ORIGIN', origin);
  return {
    url: `${origin}/blog/sample`,
    lang: 'en',
    dir: 'ltr',
    kind: 'post',
    evidence: [],
    title: 'Every component, once, under a title that runs over two lines',
    description: 'A small job queue, explained with every piece that our blog engine offers.',
    published: '2026-03-28',
    authors: [{ name: 'Tomás Okafor' }, { name: 'Joana Meireles' }],
    tags: [{ name: 'Queues' }, { name: 'Components', href: `${origin}/tags/components` }],
    headings: headingsOf(content),
    words: 420,
    codeLines: 20,
    images: 3,
    minutes: 4,
    ...changes,
    content,
  };
}

function headingsOf(content: string): Heading[] {
  const found = content.matchAll(/<h(\d) id="([^"]+)" data-index="(\d+)">(.*?)<\/h\1>/g);
  return [...found].map(([, depth, id = '', index, html = '']) => ({
    depth: Number(depth) as HeadingDepth,
    id,
    index: Number(index),
    text: html.replace(/<[^>]+>/g, ''),
    words: 30,
    minutes: 0.3,
  }));
}
