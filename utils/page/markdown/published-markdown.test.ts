import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { markdownAddresses } from './published-markdown.ts';

const PAGE = 'https://docs.example/docs/start';

function addresses(html: string, page = PAGE): string[] {
  return markdownAddresses(parse(html), page);
}

describe('the site’s own Markdown', () => {
  it('is where the head says', () => {
    expect(
      addresses('<link rel="alternate" type="text/markdown" href="/raw/17#x"><p>a</p>'),
    ).toEqual(['https://docs.example/raw/17']);
  });

  it('is where a link to it leads', () => {
    expect(addresses('<a href="/docs/start.mdx">View as Markdown</a>')).toEqual([
      'https://docs.example/docs/start.mdx',
    ]);
    expect(addresses('<a href="/llms.mdx/docs/start/content.md">View</a>')).toEqual([
      'https://docs.example/llms.mdx/docs/start/content.md',
    ]);
    expect(addresses('<a href="/llms.mdx/docs/start">View</a>')).toEqual([
      'https://docs.example/llms.mdx/docs/start',
    ]);
  });

  it('is where the page’s own button gets it from', () => {
    const data = String.raw`<script>self.__next_f.push([1,"5:[\"$\",\"$L8\",null,{\"markdownUrl\":\"/docs/start.mdx\"}]"])</script>`;
    expect(addresses(data)).toEqual(['https://docs.example/docs/start.mdx']);
  });

  it('is not that of another page, as after a soft navigation', () => {
    const data = String.raw`<script>self.__next_f.push([1,"{\"markdownUrl\":\"/docs/other.mdx\"}"])</script>`;
    expect(addresses(`${data}<a href="/docs/other.md">Other</a>`)).toEqual([]);
    expect(addresses('<a href="/start.md.example">x</a><a href="/docs/start">y</a>')).toEqual([]);
  });

  it('is guessed where there is a button, but no address', () => {
    const both = ['https://docs.example/docs/start.md', 'https://docs.example/docs/start.mdx'];
    expect(addresses('<button>Copy Markdown</button>')).toEqual(both);
    expect(addresses('<button><svg></svg> Markdown kopieren</button>', `${PAGE}/`)).toEqual(both);
    expect(addresses('<button>Copy Markdown</button>', 'https://docs.example/')).toEqual([]);
  });

  it('is not told by an article that speaks of Markdown', () => {
    expect(
      addresses('<p>Markdown</p><button>Copy</button><button>Read on.\nMarkdown</button>'),
    ).toEqual([]);
  });

  it('is never on another site', () => {
    expect(
      addresses(
        '<link rel="alternate" type="text/markdown" href="https://x.example/a.md"><a href="https://github.example/docs/start.mdx">Edit</a><a href="http://docs.example/docs/start.md">a</a>',
      ),
    ).toEqual([]);
  });

  it('is named once, the surest first', () => {
    expect(
      addresses(
        '<link rel="alternate" type="text/markdown" href="/docs/start.md"><a href="/docs/start.mdx">a</a><button>Copy Markdown</button>',
      ),
    ).toEqual(['https://docs.example/docs/start.md', 'https://docs.example/docs/start.mdx']);
  });

  it('is nowhere where the address is none', () => {
    expect(addresses('<button>Copy Markdown</button>', 'about')).toEqual([]);
  });
});
