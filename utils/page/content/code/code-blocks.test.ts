import { describe, expect, it } from 'vitest';
import { contentOf, post, URL_OF_PAGE } from '../../../../tests/post.ts';
import { readContent } from '../build-content.ts';

const codeLine = (text: string, marks = ''): string => `<span data-line="${marks}">${text}</span>`;

describe('code', () => {
  it('of Shiki has its colours for both themes, marks and numbers', () => {
    const html = contentOf(
      '<figure class="shiki not-prose" data-line-numbers="true" data-line-numbers-start="7"><div><figcaption>a.ts</figcaption><button>Copy</button></div><pre><code><span class="line highlighted"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583">let</span><span class="highlighted-word" style="--shiki-light:#000;--shiki-dark:#000"> x</span></span>\n<span class="line diff add">\ty</span></code></pre></figure>',
    );
    expect(html).toBe(
      `<figure data-code="" data-language="ts" data-line-numbers="7"><figcaption>a.ts</figcaption><pre><code>${codeLine('<span data-ink="#d73a49/#f97583">let</span><mark><span data-ink="#000"> x</span></mark>', 'highlighted')}\n${codeLine('\ty', 'add')}</code></pre></figure>`,
    );
  });

  it.each([
    ['color: rgb(1, 2, 300)', '<span data-ink="#0102ff">x</span>'],
    ['color:#ABCD', '<span data-ink="#abcd">x</span>'],
    ['color:#abcde', 'x'],
    ['color: rgb(1, 2)', 'x'],
    ['color: var(--red)', 'x'],
  ])('with style="%s" has that colour, if it is one', (style, line) => {
    const html = contentOf(`<pre class="shiki"><code><span style="${style}">x</span></code></pre>`);
    expect(html).toContain(`<code>${codeLine(line)}</code>`);
  });

  it('of rehype-pretty-code has title, language and marked lines', () => {
    const html = contentOf(
      '<figure data-rehype-pretty-code-figure><figcaption data-rehype-pretty-code-title>x</figcaption><pre data-language="js"><code data-language="js" data-line-numbers><span data-line data-highlighted-line><span style="color:#fff">a</span></span>\n<span data-line>b <mark data-highlighted-chars>c</mark></span></code></pre></figure>',
    );
    expect(html).toBe(
      `<figure data-code="" data-language="js" data-line-numbers="1"><figcaption>x</figcaption><pre><code>${codeLine('<span data-ink="#fff">a</span>', 'highlighted')}\n${codeLine('b <mark>c</mark>')}</code></pre></figure>`,
    );
  });

  it.each([
    [
      'rehype-pretty-code',
      '<figure data-rehype-pretty-code-figure><figcaption data-rehype-pretty-code-title>a.ts</figcaption><pre><code>x</code></pre><figcaption data-rehype-pretty-code-caption>What it <em>does</em></figcaption></figure>',
    ],
    [
      'a figure around a figure',
      '<figure><figure class="shiki"><figcaption>a.ts</figcaption><div><pre><code>x</code></pre></div></figure><figcaption>What it <em>does</em></figcaption></figure>',
    ],
    [
      'a box',
      '<div class="highlight"><div class="filename">a.ts</div><pre><code>x</code></pre><div class="caption">What it <em>does</em></div></div>',
    ],
    [
      'CSS modules',
      '<div class="language-ts"><span class="code-title">a.ts</span><div><pre><code>x</code></pre></div><span class="Code_codeCaption__x1">What it <em>does</em></span></div>',
    ],
    [
      'no class',
      '<div class="code-block"><div class="title">a.ts</div><div><pre><code>x</code></pre><button>Copy it</button></div><div>What it <em>does</em></div></div>',
    ],
    [
      'a description before the code',
      '<div class="code-block"><div class="title">a.ts</div><div class="description">What it <em>does</em></div><pre><code>x</code></pre></div>',
    ],
  ])('keeps a caption beside its title, as in %s', (_sort, body) => {
    expect(contentOf(body)).toBe(
      `<figure data-code="" data-language="ts"><figcaption>a.ts</figcaption><pre><code>${codeLine('x')}</code></pre></figure><p>What it <em>does</em></p>`,
    );
  });

  it('has no caption of what only its frame says', () => {
    const body =
      '<div class="language-ts"><span class="lang">ts</span><pre><code>x</code></pre><div class="line-numbers-wrapper" aria-hidden="true">1 2</div><span>ts</span><div><button>Copy code</button></div></div>';
    expect(contentOf(body)).toBe(
      `<figure data-code="" data-language="ts"><pre><code>${codeLine('x')}</code></pre></figure>`,
    );
  });

  it('of Prism in Docusaurus ends its lines by breaks', () => {
    const html = contentOf(
      '<div class="language-ts theme-code-block"><div class="codeBlockTitle_x">b.ts</div><div><pre class="prism-code"><code><span class="token-line theme-code-block-highlighted-line">a<br></span><span class="token-line">b<br></span></code></pre><div><button>Copy</button></div></div></div>',
    );
    expect(html).toBe(
      `<figure data-code="" data-language="ts"><figcaption>b.ts</figcaption><pre><code>${codeLine('a', 'highlighted')}\n${codeLine('b')}</code></pre></figure>`,
    );
  });

  it('whose line numbers are text has them as numbers only', () => {
    const hugo =
      '<div class="highlight"><table><tr><td><pre><code><span class="lnt">3\n</span><span class="lnt">4\n</span></code></pre></td><td><pre><code class="language-go"><span class="line">a\n</span><span class="line">b\n</span></code></pre></td></tr></table></div>';
    expect(contentOf(hugo)).toContain(
      `data-language="go" data-line-numbers="3"><pre><code>${codeLine('a')}\n${codeLine('b')}</code>`,
    );
  });

  it('of Hugo has each line once, though two elements are around it', () => {
    const hugo =
      '<pre class="chroma"><code data-lang="yaml"><span class="line"><span class="cl">a:<span class="w">\n</span></span></span><span class="line"><span class="cl"><span class="w">\n</span></span></span><span class="line"><span class="cl"><span class="w">  </span>b: 1</span></span></code></pre>';
    expect(contentOf(hugo)).toContain(
      `<pre><code>${codeLine('a:')}\n${codeLine('')}\n${codeLine('  b: 1')}</code>`,
    );
    const withoutBreaks =
      '<pre><code><span class="line"><span class="cl">a</span></span><span class="line"><span class="cl"></span></span><span class="line"><span class="cl">b</span></span></code></pre>';
    expect(contentOf(withoutBreaks)).toContain(
      `<pre><code>${codeLine('a')}\n${codeLine('')}\n${codeLine('b')}</code>`,
    );
  });

  it('keeps what Twoslash wraps and drops what it adds', () => {
    const html = contentOf(
      '<pre><code><span class="line"><button class="twoslash-hover">x<span class="twoslash-popup-container">const x</span></button> = 1</span><div class="nd-copy-ignore">note</div></code></pre>',
    );
    expect(html).toContain(codeLine('x = 1'));
  });

  it('has lines that no sign parts on lines of their own, and empty ones', () => {
    expect(
      contentOf(
        '<pre><code><span class="line">a</span><span class="line"></span><span class="line">b</span></code></pre>',
      ),
    ).toContain(`${codeLine('a')}\n${codeLine('')}\n${codeLine('b')}`);
  });
});

describe('the language of code', () => {
  const ICON =
    'm 4,4 a 1,1 0 0 0 -0.7070312,0.2929687 1,1 0 0 0 0,1.4140625 L 8.5859375,11 3.2929688,16.292969 a 1,1';
  const code = (title: string): string =>
    `<figure class="shiki"><div><svg viewBox="0 0 24 24"><path d="${ICON}"></path></svg>${title}</div><pre><code><span class="line">npm ci</span></code></pre></figure>`;

  it('is what Fumadocs shows the icon of', () => {
    expect(contentOf(code('<figcaption>In a shell</figcaption>'))).toContain(
      'data-code="" data-language="bash"',
    );
    expect(contentOf(code('<figcaption>a.ts</figcaption>'))).toContain('data-language="ts"');
    expect(contentOf(code('').replace(ICON, 'M0 0h24'))).not.toContain('data-language');
  });

  it('is what the payload has the icon of, where the page shows none', () => {
    const page = post(
      '<figure class="shiki"><pre><code><span class="line">npm ci</span></code></pre></figure><figure class="shiki"><pre><code><span class="line">else</span></code></pre></figure>',
    );
    const block = {
      className: 'shiki',
      icon: `<svg viewBox="0 0 24 24"><path d="${ICON}" fill="currentColor" /></svg>`,
      'data-line-numbers': true,
      children: ['$', 'pre', null, { children: ['$', 'code', null, { children: 'npm ci' }] }],
    };
    const heading = ['$', 'h2', null, { id: 'first', children: 'First' }];
    const prose = { className: 'prose', children: [heading, ['$', '$L1', null, block]] };
    const seed = ['', ['$', 'main', null, { children: ['$', 'div', null, prose] }], {}];
    const row = { c: ['', 'blog', 'a-post'], f: [[['', {}], seed, null]] };
    const script = page.createElement('script');
    script.text = `self.__next_f.push(${JSON.stringify([1, `1:I[1,[],"CodeBlock"]\n0:${JSON.stringify(row)}\n`])})`;
    page.body.append(script);
    const { html } = readContent(page, URL_OF_PAGE);
    expect(html.match(/<figure[^>]*>/g)).toEqual([
      '<figure data-code="" data-language="bash">',
      '<figure data-code="">',
    ]);
  });
});
