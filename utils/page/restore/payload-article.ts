import { withoutHash } from '../dom/index.ts';
import { emptyUnread } from './fuller-article.ts';
import { extract } from '../article/index.ts';
import { isPayloadPage, pageAddress, payloadDocument, payloadText } from '../flight/index.ts';
import type { Article } from '../types.ts';

/** A payload that is opened in a tab, as the page that it describes. */
export interface PayloadPage {
  article: Article;
  /** The page, drawn from the payload. */
  drawn: Document;
  /** Its address. */
  url: string;
}

/**
 * The article of a raw React Server Components payload that is opened in a tab, as its page would
 * give it; undefined where the tab shows something else, or a payload without an article.
 */
export function readPayload(page: Document): Article | undefined {
  return readPayloadPage(page)?.article;
}

/** Panels that the page itself would show closed: a payload is drawn with all of them in it. */
const CLOSED = '[role="tabpanel"][data-state="inactive"],[data-state="open"] > button + div';

/** A copy that counts what the page itself would. */
function asRead(drawn: Document): Document {
  const copy = drawn.cloneNode(true) as Document;
  emptyUnread(copy.querySelectorAll(CLOSED));
  return copy;
}

/** The same with the page that was drawn, for who reads more of it. */
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
