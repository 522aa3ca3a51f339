import { afterEach, expect, it, vi } from 'vitest';
import { fetchSiteMarkdown } from './site-markdown.ts';

const PAGE = 'https://docs.example/docs/start';
const OWN = `${PAGE}.md`;

afterEach(() => vi.unstubAllGlobals());

/** Answers in the place of the network, and keeps what was asked. */
function answer(...responses: (Response | Error)[]): [url: string, init: RequestInit][] {
  const asked: [string, RequestInit][] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push([url, init]);
    const response = responses[Math.min(asked.length, responses.length) - 1];
    return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
  });
  return asked;
}

function text(body: BodyInit, type = 'text/markdown; charset=utf-8', status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': type } });
}

it('takes what the site sends as it is', async () => {
  answer(text('# Größe\r\n\n漢字 🚀\n'));
  expect(await fetchSiteMarkdown(PAGE, [OWN])).toEqual({
    state: 'found',
    url: OWN,
    text: '# Größe\r\n\n漢字 🚀\n',
  });
});

it('sends no cookie and no referrer, and follows no redirect', async () => {
  const asked = answer(text('# A'));
  await fetchSiteMarkdown(PAGE, [OWN]);
  expect(asked[0]?.[1]).toMatchObject({
    credentials: 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  });
});

it('asks nobody but the page’s own site, whatever the page says', async () => {
  const asked = answer(text('# A'));
  const elsewhere = ['https://x.example/a.md', 'http://docs.example/a.md', 'file:///a.md', 'x'];
  expect(await fetchSiteMarkdown(PAGE, [...elsewhere.slice(0, 3), OWN])).toHaveProperty('url', OWN);
  expect(asked.map(([url]) => url)).toEqual([OWN]);
  expect(await fetchSiteMarkdown(PAGE, elsewhere)).toEqual({ state: 'failed', problem: 'absent' });
  expect(asked).toHaveLength(1);
});

it('goes on where one address has nothing, but not for ever', async () => {
  const asked = answer(text('', 'text/plain', 404));
  const addresses = Array.from({ length: 99 }, (_, index) => `${PAGE}/${index}.md`);
  await fetchSiteMarkdown(PAGE, addresses);
  expect(asked.map(([url]) => url)).toEqual(addresses.slice(0, 4));
  answer(text('', 'text/html', 404), text('# B'));
  expect(await fetchSiteMarkdown(PAGE, addresses)).toHaveProperty('text', '# B');
});

it.each([
  ['a page by its type', text('# A', 'text/html'), 'not_markdown'],
  ['something without a type', new Response(new Blob(['# A'])), 'not_markdown'],
  ['a page by its looks', text('\n<!DOCTYPE html><title>A</title>'), 'not_markdown'],
  ['a payload by its looks', text('0:["$","div",null,{}]', 'text/plain'), 'not_markdown'],
  ['a text of blanks', text(' \n\t'), 'not_markdown'],
  ['a redirect', Response.redirect('https://x.example/'), 'absent'],
  ['too much', text('x'.repeat(2_000_001)), 'too_long'],
  ['an error of the server', text('# A', 'text/markdown', 500), 'absent'],
  ['nothing', new TypeError('Failed to fetch'), 'unreachable'],
])('does not take %s', async (_what, response, problem) => {
  answer(response);
  expect(await fetchSiteMarkdown(PAGE, [OWN])).toEqual({ state: 'failed', problem });
});

it('takes text that begins with markup, which Markdown may', async () => {
  answer(text('<Callout>a</Callout>\n'));
  expect(await fetchSiteMarkdown(PAGE, [OWN])).toHaveProperty('state', 'found');
});

/** The bytes of a text in UTF-16. */
function utf16(words: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(words.length * 2));
  for (let at = 0; at < words.length; at += 1)
    view.setUint16(at * 2, words.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

const LATIN = new Uint8Array([0x23, 0x20, 0x47, 0x72, 0xf6, 0xdf, 0x65]);
const JAPANESE = new Uint8Array([0x23, 0x20, 0x93, 0xfa, 0x96, 0x7b]);

it.each<[string, BodyInit, string, string]>([
  ['Latin 1', LATIN, 'text/markdown; charset=ISO-8859-1', '# Größe'],
  ['a charset in quotes', LATIN, 'text/plain;charset="windows-1252"', '# Größe'],
  ['a charset after others', LATIN, 'text/markdown; variant=GFM; Charset = latin1', '# Größe'],
  ['Shift_JIS', JAPANESE, 'text/plain; charset=Shift_JIS', '# 日本'],
  ['UTF-16, named', utf16('# 日本', true), 'text/plain; charset=utf-16', '# 日本'],
  ['UTF-16 by its mark', utf16('\ufeff# 日本', true), 'text/markdown', '# 日本'],
  ['UTF-16 the other way', utf16('\ufeff# 日本', false), 'text/markdown', '# 日本'],
  ['a mark against the type', '\ufeff# Größe', 'text/markdown; charset=latin1', '# Größe'],
  ['UTF-8 without saying so', '# Größe', 'text/markdown', '# Größe'],
  ['a charset that nobody knows', '# Größe', 'text/markdown; charset=klingon', '# Größe'],
  ['an empty charset', '# Größe', 'text/markdown; charset=', '# Größe'],
])('reads %s', async (_what, body, type, wanted) => {
  answer(text(body, type));
  expect(await fetchSiteMarkdown(PAGE, [OWN])).toHaveProperty('text', wanted);
});

it.each<[string, BodyInit, string]>([
  ['Latin 1 that says nothing', LATIN, 'text/markdown'],
  ['Latin 1 that says UTF-8', LATIN, 'text/markdown; charset=utf-8'],
  ['half a sign of UTF-8', new Uint8Array([0x23, 0x20, 0xe6, 0x97]), 'text/plain'],
])('does not take %s: signs would be lost', async (_what, body, type) => {
  answer(text(body, type));
  const problem = 'not_markdown';
  expect(await fetchSiteMarkdown(PAGE, [OWN])).toEqual({ state: 'failed', problem });
});

it('waits no longer than it may, and not for the next address then', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string, { signal }: RequestInit) => {
    asked.push(url);
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  });
  const answered = await fetchSiteMarkdown(PAGE, [OWN, `${OWN}x`], { milliseconds: 30 });
  expect(answered).toEqual({ state: 'failed', problem: 'timeout' });
  expect(asked).toEqual([OWN]);
});
