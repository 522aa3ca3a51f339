import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../../tests/post.ts';

describe('pictures', () => {
  it('of next/image have a good size and what the page says of them', () => {
    const html = contentOf(
      '<p><img alt="A chart" width="900" height="300" loading="lazy" srcset="/_next/image?url=%2Fa.png&w=640&q=75 640w, /_next/image?url=%2Fa.png&w=1920&q=75 1920w, /_next/image?url=%2Fa.png&w=3840&q=75 3840w" src="/_next/image?url=%2Fa.png&w=3840&q=75"></p>',
    );
    expect(html).toBe(
      '<p><img alt="A chart" src="https://blog.example/_next/image?url=%2Fa.png&amp;w=1920&amp;q=75" width="900" height="300"></p>',
    );
  });

  it('that load late have their address, and pixels that count visits go', () => {
    expect(
      contentOf(
        '<p>x<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/b.png" alt=""></p><img src="/t.gif" width="1" height="1">',
      ),
    ).toBe('<p>x<img alt="" src="https://blog.example/b.png"></p>');
  });

  it('that are one for each theme are one, and small signs are letters', () => {
    expect(
      contentOf(
        '<p>x<img src="/light.png" class="dark:hidden" alt="a"><img src="/dark.png" class="hidden dark:block" alt="a"> <img class="emoji" src="/e.svg" alt="🎈"><img class="emoji" src="/f.svg"></p>',
      ),
    ).toBe('<p>x<img alt="a" data-ground="light" src="https://blog.example/light.png"> 🎈</p>');
  });

  it('have the source of their frame where they have none themselves', () => {
    expect(
      contentOf(
        '<p>x<picture><source srcset="/a.webp 1x, /b.webp 2x"><img alt="a"></picture><picture></picture></p>',
      ),
    ).toBe('<p>x<img alt="a" src="https://blog.example/b.webp"></p>');
  });

  it('that hold their data keep it, as far as it only draws', () => {
    const drawing = (inner: string): string =>
      `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`)}`;
    const html = contentOf(
      `<p>x<img src="data:image/png;base64,AAAA" alt="a"><img src="${drawing('<script>x()</script><circle r="3"/>')}" alt="b"><img src="data:image/svg+xml,broken" alt="c"></p>`,
    );
    expect(html).toContain('<img alt="a" src="data:image/png;base64,AAAA">');
    expect(html).toContain('circle');
    expect(html).not.toContain('script');
    expect(html).toContain('<img alt="c">');
  });

  it('in a button that enlarges them stay, with their caption', () => {
    expect(
      contentOf(
        '<figure><button aria-label="Zoom"><img src="/a.png" alt="a"></button><figcaption>About a</figcaption></figure>',
      ),
    ).toBe(
      '<figure><img alt="a" src="https://blog.example/a.png"><figcaption>About a</figcaption></figure>',
    );
  });

  it('that cannot be loaded keep their words', () => {
    expect(contentOf('<p><img src="blob:https://blog.example/1" alt="gone"></p>')).toBe(
      '<p><img alt="gone"></p>',
    );
  });

  it.each([
    ['<pre class="mermaid" data-processed="true">', '</pre>'],
    ['<pre class="language-mermaid"><code class="mermaid">\n', '\n</code></pre>'],
    ['<pre><div class="diagram">', '</div></pre>'],
    ['<pre><code class="language-dot">', '</code></pre>'],
  ])('that were drawn in place of code %s are no code', (before, after) => {
    const drawing =
      '<svg id="mermaid-7" role="img" width="300" height="200"><style>a{}</style><text>A boat</text><svg><text>B</text></svg></svg>';
    expect(contentOf(before + drawing + after)).toMatch(
      /^<figure data-drawing=""><img alt="A boat, B" src="data:[^"]*" width="300" height="200"><\/figure>$/,
    );
  });

  it('of code that is not drawn yet stay code that says so', () => {
    expect(contentOf('<pre class="mermaid">graph TD; A--&gt;B</pre>')).toBe(
      '<figure data-code="" data-language="mermaid" data-undrawn=""><pre><code><span data-line="">graph TD; A--&gt;B</span></code></pre></figure>',
    );
    expect(
      contentOf('<pre><code>a <svg class="icon" width="200" height="200"></svg>b</code></pre>'),
    ).toBe('<figure data-code=""><pre><code><span data-line="">a b</span></code></pre></figure>');
  });

  it('that are drawings do nothing but draw', () => {
    const html = contentOf(
      '<div class="mermaid"><svg id="mermaid-1" viewBox="0 0 200 100" onload="x()" aria-roledescription="flowchart"><style>@import url(x);#a{fill:red}</style><script>x()</script><a href="javascript:x()"><text>y</text></a><text>Ferry</text></svg></div>',
    );
    const src = /src="data:image\/svg\+xml,([^"]*)"/.exec(html)?.[1] ?? '';
    const drawing = decodeURIComponent(src);
    expect(html).toMatch(
      /^<figure data-drawing=""><img alt="y, Ferry" src="data:[^"]*" width="200" height="100"><\/figure>$/,
    );
    expect(drawing).toContain('<text>Ferry</text>');
    expect(drawing).toContain('#a{fill:red}');
    expect(drawing).not.toMatch(/<script|onload|@import|javascript/);
  });

  it.each([
    '<svg width="600" height="160"><path d="M0 0h100"></path></svg>',
    '<figure><svg viewBox="0 0 600 160"><path d="M0 0h100"></path></svg></figure>',
  ])('that are drawings of few lines stay: %s', (svg) => {
    expect(contentOf(svg)).toContain('<figure data-drawing="">');
  });

  it('that are icons go', () => {
    expect(
      contentOf(
        '<p>a <svg class="lucide" width="300" height="300"><path d="M0 0h9"></path></svg><a href="/x"><svg viewBox="0 0 500 500"><title>Icon</title></svg>b</a></p>',
      ),
    ).toBe('<p>a <a href="https://blog.example/x">b</a></p>');
  });

  it('that move elsewhere are links, too', () => {
    const html = contentOf(
      '<iframe src="https://player.vimeo.com/video/123" title="Film"></iframe><iframe src="https://www.youtube.com/embed/%3Cx"></iframe><iframe src="https://maps.example/"></iframe>',
    );
    expect(html).toContain('<a href="https://vimeo.com/123">Film</a>');
    expect(html).toContain('<a href="https://www.youtube.com/embed/%3Cx">');
    expect(html).toContain('<a href="https://maps.example/">maps.example</a>');
  });

  it('that move are links with a title', () => {
    expect(
      contentOf(
        '<iframe src="https://www.youtube-nocookie.com/embed/abcDEF123_-" title="A talk"></iframe><video><source src="/clip.mp4"></video><iframe width="0" height="0" src="https://ads.example/"></iframe>',
      ),
    ).toBe(
      '<p data-embed=""><a href="https://www.youtube.com/watch?v=abcDEF123_-">A talk</a></p><p data-embed=""><a href="https://blog.example/clip.mp4">clip.mp4</a></p>',
    );
  });
});
