import { isTexts } from '../page/article/index.ts';
import { fetchCredentialless, askPage, readAll } from '../tab/index.ts';

/** Milliseconds for all addresses together. */
const TIME_MS = 6000;
/** Most bytes; the longest articles have a tenth of it. */
const MOST_BYTES = 2_000_000;
/** Most addresses that are tried. */
const MOST_TRIED = 4;

/** Why a site's own Markdown could not be fetched. */
export type SiteMarkdownProblem =
  /** No complete answer in time. */
  | 'timeout'
  /** No answer, or the browser forbids the request. */
  | 'unreachable'
  /** The site does not have it, or redirects, which is not followed. */
  | 'absent'
  /** The answer is not Markdown: a page, an empty text, undecodable bytes, or another type. */
  | 'not_markdown'
  /** The answer is longer than any article. */
  | 'too_long';

/** The result of fetching a site's Markdown. */
export type SiteMarkdown =
  | { state: 'found'; url: string; text: string }
  | { state: 'failed'; problem: SiteMarkdownProblem };

/**
 * Returns the addresses at which the page in a tab says that its Markdown is, the surest first;
 * none if it says nothing. Never rejects.
 */
export async function findSiteMarkdown(tabId: number): Promise<string[]> {
  const found: unknown = await askPage(tabId, '/markdown-finder.js').catch(() => undefined);
  return isTexts(found) ? found : [];
}

/** Limits, which tests lower. */
interface Limits {
  milliseconds?: number;
  bytes?: number;
}

/**
 * Fetches the Markdown that a site offers for one of its pages. Only the page's own origin is
 * asked, without cookies, so that private content stays private. Redirects are not followed, since
 * their target is not known beforehand. Never rejects: errors are part of the result.
 *
 * @param page absolute address of the page
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
 * Decodes bytes as browsers do: by the byte order mark, otherwise the charset of the content type,
 * otherwise UTF-8.
 *
 * @returns `undefined` if they are not valid in that encoding, since a text with lost characters is
 * worse than none
 */
function decode(bytes: Uint8Array<ArrayBuffer>, type: string): string | undefined {
  try {
    return new TextDecoder(markedEncoding(bytes) ?? charsetIn(type), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** See https://encoding.spec.whatwg.org/#bom-sniff */
function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

/** The encoding in a content type; UTF-8 if there is none or it is unknown. */
function charsetIn(type: string): string {
  const label = /;\s*charset\s*=\s*"?([^\s";,]+)/i.exec(type)?.[1] ?? '';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

/** Is it a text that begins neither like an HTML page nor like a payload? */
function isMarkdown(text: string): boolean {
  const start = text.trimStart().slice(0, 200);
  return start !== '' && !/^<(?:!doctype|html|head|body|\?xml)\b|^[0-9a-f]+:["[{]/i.test(start);
}
