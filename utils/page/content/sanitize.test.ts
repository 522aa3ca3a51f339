import { describe, expect, it } from 'vitest';
import { colourStyles, toSafeHtml } from './sanitize.ts';

function safe(html: string): string {
  const room = document.createElement('div');
  room.append(toSafeHtml(html));
  return room.innerHTML;
}

describe('the sanitizer', () => {
  it('lets the vocabulary pass as it is', () => {
    const html =
      '<h2 id="a" data-index="0">A</h2><p lang="ar" dir="rtl">b <a href="#a" title="t">c</a></p><figure data-code="" data-language="ts" data-line-numbers="1"><figcaption>x</figcaption><pre><code><span data-line="add"><span data-ink="#fff/#000">y</span></span></code></pre></figure><aside data-callout="info"><p data-callout-title="">T</p></aside><div data-tabs=""><section data-tab="npm" data-open=""><p data-missing="npm"></p></section></div><p><math display="inline" data-tex="x"><mrow><mi>x</mi></mrow></math></p><img alt="i" src="https://x.example/i.png" width="1" height="2">';
    expect(safe(html)).toBe(html);
  });

  it('keeps ids that are names of properties, which stand in for nothing', () => {
    const names = [
      'links',
      'images',
      'forms',
      'title',
      'body',
      'cookie',
      'children',
      'attributes',
      'constructor',
      '__proto__',
      'location',
    ];
    const { links, images, forms, title, body } = document;
    const room = document.createElement('div');
    room.append(toSafeHtml(names.map((name) => `<h2 id="${name}">${name}</h2>`).join('')));
    document.body.append(room);
    expect([...room.children].map(({ id }) => id)).toEqual(names);
    expect([
      document.links,
      document.images,
      document.forms,
      document.title,
      document.body,
    ]).toEqual([links, images, forms, title, body]);
    expect(document.links).toBe(links);
    room.remove();
  });

  it('has no style, class, name, or other data attribute', () => {
    expect(
      safe('<p style="color:red" class="x" name="y" data-x="z" aria-label="w" role="alert">a</p>'),
    ).toBe('<p>a</p>');
  });

  it('has images in data, and nothing else in it', () => {
    expect(
      safe(
        '<img src="data:image/png;base64,AAAA"><img src="data:text/html,x"><img src=" data:text/html,x"><a href="data:image/png,x">a</a>',
      ),
    ).toBe('<img src="data:image/png;base64,AAAA"><img><img><a>a</a>');
  });

  it('lets links alone lead, and images alone load', () => {
    expect(
      safe(
        '<p href="https://a.example/" src="https://a.example/">a</p><a src="#b" href="#b">b</a><img href="#c" src="https://a.example/c"><math href="#d"><mi href="#d" src="#d">x</mi></math><section><time src="#e">e</time></section>',
      ),
    ).toBe(
      '<p>a</p><a href="#b">b</a><img src="https://a.example/c"><math><mi>x</mi></math><section><time>e</time></section>',
    );
  });

  it.each([
    ['<p>A &lt;p> begins it.<!-- c --></p>', '<p>A &lt;p&gt; begins it.</p>'],
    ['<p><!-- c -->&lt;/b&gt; ends it.</p>', '<p>&lt;/b&gt; ends it.</p>'],
    ['<ul><li>&lt;!doctype&gt;<!----></li></ul>', '<ul><li>&lt;!doctype&gt;</li></ul>'],
    ['<pre><code>&lt;a<!-- c -->&gt;</code></pre>', '<pre><code>&lt;a&gt;</code></pre>'],
    ['<p><em><!-- c -->&lt;i</em><!-- d --> b</p>', '<p><em>&lt;i</em> b</p>'],
  ])('has no comments, and all words beside them: %s', (html, kept) => {
    expect(safe(html)).toBe(kept);
  });

  it('is nested as deep as it may be', () => {
    expect(safe(`${'<blockquote>'.repeat(5000)}deep`)).toContain('deep');
  });
});

describe('the colours of code', () => {
  it('are a rule for each that there is', () => {
    const content = toSafeHtml(
      '<pre><code><span data-ink="#d73a49/#f97583">a</span><span data-ink="#d73a49/#f97583">b</span><span data-ink="#fff">c</span></code></pre>',
    );
    expect(colourStyles(content)).toBe(
      '[data-ink="#d73a49/#f97583"]{color:light-dark(#d73a49,#f97583)}[data-ink="#fff"]{color:#fff}',
    );
  });

  it.each([
    'red',
    '#ggg',
    '#12',
    '#fff"]{}*{background:url(x)}',
    '#fff/#000/#111',
    '#fff/',
    'url(x)',
    '#fff;x:y',
    '',
  ])('are colours: %s is none', (ink) => {
    const room = document.createElement('span');
    room.dataset['ink'] = ink;
    const content = document.createDocumentFragment();
    content.append(room);
    expect(colourStyles(content)).toBe('');
  });
});
