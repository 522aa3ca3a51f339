import { parseFeed } from '../page/posts/parse-feed.ts';
import type { PostLink } from '../page/types.ts';
import { fetchCredentialless, readAll } from '../tab/index.ts';

/** Milliseconds that the site has for all of it. */
const TIME_MS = 6000;
/** Bytes; feeds that hold all posts as a whole come to one or two million. */
const MOST_BYTES = 5_000_000;

/** Why the posts of a site's feed are not to be had. */
export type FeedProblem =
  /** No whole answer in time. */
  | 'timeout'
  /** No answer, or the browser did not allow asking. */
  | 'unreachable'
  /** The site says that it has none, or leads elsewhere, which is not followed. */
  | 'absent'
  /** The answer is something else, or broken. */
  | 'not_feed'
  /** The answer is longer than any feed. */
  | 'too_long';

export type FeedAnswer =
  | { state: 'found'; posts: PostLink[] }
  | { state: 'failed'; problem: FeedProblem };

/** How long and how much; a test has less patience. */
interface Limits {
  milliseconds?: number;
  bytes?: number;
}

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8';

/**
 * Asks a site for its feed, as nobody: only its own origin, without cookies, following no redirect,
 * since where that leads is not known before it has been asked. Never throws: what goes wrong is the
 * answer.
 *
 * @param page address of the page that announces the feeds
 * @param feeds addresses, the first of which that is one answers
 */
export async function fetchFeed(
  page: string,
  feeds: readonly string[],
  { milliseconds = TIME_MS, bytes = MOST_BYTES }: Limits = {},
): Promise<FeedAnswer> {
  const signal = AbortSignal.timeout(milliseconds);
  const { origin } = new URL(page);
  let answer: FeedAnswer = { state: 'failed', problem: 'absent' };
  for (const url of feeds) {
    if (URL.parse(url)?.origin !== origin) continue;
    answer = await ask(url, signal, bytes);
    if (answer.state === 'found' || signal.aborted) return answer;
  }
  return answer;
}

async function ask(url: string, signal: AbortSignal, bytes: number): Promise<FeedAnswer> {
  try {
    const response = await fetchCredentialless(url, { signal, redirect: 'manual', accept: ACCEPT });
    if (!response.ok) return failed('absent');
    const all = await readAll(response, bytes);
    if (!all) return failed('too_long');
    const type = response.headers.get('content-type') ?? '';
    const posts = parseFeed(decode(await all.arrayBuffer(), type), url);
    return posts ? { state: 'found', posts } : failed('not_feed');
  } catch {
    return failed(signal.aborted ? 'timeout' : 'unreachable');
  }
}

function failed(problem: FeedProblem): FeedAnswer {
  return { state: 'failed', problem };
}

/** Text in the encoding that its type names, else its own first line, else UTF-8. */
function decode(bytes: ArrayBuffer, type: string): string {
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 200));
  const named = /charset\s*=\s*"?([^\s";]+)/i.exec(type) ?? /encoding=["']([\w-]+)/.exec(start);
  try {
    return new TextDecoder(named?.[1] ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
