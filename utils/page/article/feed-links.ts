import { attribute } from '../dom/index.ts';

const FEED = 'link[rel~="alternate" i][href]';
/** Types of RSS, Atom and JSON Feed; many sites name a feed of JSON simply so. */
const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|json)\s*(?:;|$)/i;
const MOST_FEEDS = 3;

/**
 * Addresses of the feeds that a page announces, those of its own origin: no other site is to hear of
 * who reads it.
 *
 * @param url address of the page
 */
export function findFeeds(page: Document, url: string): string[] {
  const { origin } = new URL(url);
  const found = [...page.head.querySelectorAll(FEED)]
    .filter((link) => FEED_TYPE.test(attribute(link, 'type').trim()))
    .map((link) => URL.parse(attribute(link, 'href'), link.baseURI))
    .filter((address) => address?.origin === origin && /^https?:$/.test(address.protocol))
    .map((address) => address?.href ?? '');
  return [...new Set(found)].slice(0, MOST_FEEDS);
}
