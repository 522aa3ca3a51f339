import { withoutHash } from '../dom/index.ts';
import { emptyUnread } from './fuller-article.ts';
import { extract } from '../article/index.ts';
import { isPayloadPage, pageAddress, payloadDocument, payloadText } from '../flight/index.ts';
import type { Article } from '../types.ts';

/** A payload that is open in a tab, read as the page that it describes. */
export interface PayloadPage {
  article: Article;
  /** The page drawn from the payload. */
  drawn: Document;
  /** Absolute address of that page. */
  url: string;
}

/**
 * Reads the article of a raw React Server Components payload that is open in a tab, as its page
 * would give it; `undefined` if the tab shows anything else, or a payload without an article.
 */
export function readPayload(page: Document): Article | undefined {
  return readPayloadPage(page)?.article;
}

/** Panels that the page itself would show closed. A drawn payload has the content of all. */
const CLOSED = '[role="tabpanel"][data-state="inactive"],[data-state="open"] > button + div';

/** A copy to measure, without what the page itself would not count. */
function asRead(drawn: Document): Document {
  const copy = drawn.cloneNode(true) as Document;
  emptyUnread(copy.querySelectorAll(CLOSED));
  return copy;
}

/** Like `readPayload`, with the page that was drawn, for callers that read more of it. */
export function readPayloadPage(page: Document): PayloadPage | undefined {
  if (!isPayloadPage(page)) return undefined;
  const url = pageAddress(page.URL);
  const drawn = payloadDocument(payloadText(page), url);
  if (!drawn) return undefined;
  const article: Article = {
    ...extract(asRead(drawn.document), url),
    url: withoutHash(page.URL),
    kind: drawn.isFumadocs ? 'payload' : 'none',
    evidence: drawn.isFumadocs ? ['payload', ...(drawn.isComplete ? [] : ['payload_cut'])] : [],
  };
  return { article, drawn: drawn.document, url };
}
