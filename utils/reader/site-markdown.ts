import { fetchCredentialless, askPage, readAll } from '../tab/index.ts';

/** Milliseconds that the site has for all of it. */
const TIME_MS = 6000;
/** Bytes; the longest of articles is a tenth of that. */
const MOST_BYTES = 2_000_000;
/** How many addresses are tried. */
const MOST_TRIED = 4;

/** Why a site's own Markdown was not to be had. */
export type SiteMarkdownProblem =
  /** No whole answer in time. */
  | 'timeout'
  /** No answer, or the browser did not allow asking. */
  | 'unreachable'
  /** The site says that it has no such thing, or leads elsewhere, which is not followed. */
  | 'absent'
  /** The answer is no Markdown: a page, an empty text, bytes that are no text, or another type. */
  | 'not_markdown'
  /** The answer is longer than any article. */
  | 'too_long';

export type SiteMarkdown =
  | { state: 'found'; url: string; text: string }
  | { state: 'failed'; problem: SiteMarkdownProblem };

/** Addresses at which the page in a tab says that it has Markdown of itself. */
export async function findSiteMarkdown(tabId: number): Promise<string[]> {
  const found: unknown = await askPage(tabId, '/markdown-finder.js').catch(() => undefined);
  return Array.isArray(found) ? found.map(String) : [];
}

/** How long and how much; a test has less patience. */
interface Limits {
  milliseconds?: number;
  bytes?: number;
}

/**
 * Fetches the Markdown that a site offers of one of its pages. Only the page's own origin is asked,
 * without cookies: what only its readers may see stays where it is. No redirect is followed, since
 * where it leads is not known before it has been asked. Never throws: what goes wrong is the answer.
 *
 * @param page address of the page
 * @param addresses where to look, the surest first
 */
export async function fetchSiteMarkdown(
  page: string,
  addresses: readonly string[],
  { milliseconds = TIME_MS, bytes = MOST_BYTES }: Limits = {},
): Promise<SiteMarkdown> {
  const signal = AbortSignal.timeout(milliseconds);
  const { origin } = new URL(page);
  let answer: SiteMarkdown = { state: 'failed', problem: 'absent' };
  for (const url of addresses.slice(0, MOST_TRIED)) {
    if (URL.parse(url)?.origin !== origin) continue;
    answer = await ask(url, signal, bytes);
    if (answer.state === 'found' || signal.aborted) return answer;
  }
  return answer;
}

async function ask(url: string, signal: AbortSignal, bytes: number): Promise<SiteMarkdown> {
  try {
    const accept = 'text/markdown, text/plain;q=0.9';
    const response = await fetchCredentialless(url, { signal, redirect: 'manual', accept });
    if (!response.ok) return failed('absent');
    const type = response.headers.get('content-type') ?? '';
    if (!isMarkdownType(type)) return failed('not_markdown');
    const all = await readAll(response, bytes);
    if (!all) return failed('too_long');
    const text = decode(new Uint8Array(await all.arrayBuffer()), type);
    const isFound = text !== undefined && isMarkdown(text);
    return isFound ? { state: 'found', url, text } : failed('not_markdown');
  } catch {
    return failed(signal.aborted ? 'timeout' : 'unreachable');
  }
}

function failed(problem: SiteMarkdownProblem): SiteMarkdown {
  return { state: 'failed', problem };
}

function isMarkdownType(type: string): boolean {
  return /^text\/(?:x-)?markdown\b|^text\/plain\b/i.test(type.trim());
}

/**
 * The text that bytes are, as browsers read it: in the encoding of the mark at its start, else in
 * the one that its type names, else in UTF-8.
 *
 * @returns undefined where they are no such text: better none than one with signs lost
 */
function decode(bytes: Uint8Array<ArrayBuffer>, type: string): string | undefined {
  try {
    return new TextDecoder(markedEncoding(bytes) ?? charsetIn(type), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** https://encoding.spec.whatwg.org/#bom-sniff */
function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

/** The encoding that a type names, or UTF-8 where that is none or is not known. */
function charsetIn(type: string): string {
  const label = /;\s*charset\s*=\s*"?([^\s";,]+)/i.exec(type)?.[1] ?? '';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

/** Text that is there, and does not begin as a page or as a payload of one does. */
function isMarkdown(text: string): boolean {
  const start = text.trimStart().slice(0, 200);
  return start !== '' && !/^<(?:!doctype|html|head|body|\?xml)\b|^[0-9a-f]+:["[{]/i.test(start);
}
