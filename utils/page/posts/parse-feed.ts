import { isoDay } from '../metadata/index.ts';
import type { PostLink } from '../types.ts';

const MOST_POSTS = 500;
const MOST_TAGS = 20;
/** Characters. */
const LONGEST_TITLE = 500;
const LONGEST_DESCRIPTION = 300;
const LONGEST_TAG = 32;
/** Characters of HTML that are read for a description. */
const LONGEST_HTML = 20_000;

/** What a feed says of a post: texts, still as they stand there. */
interface Entry {
  title: string;
  link: string;
  date: string;
  description: string;
  tags: string[];
  /** Are its texts HTML, as text? */
  isHtml: boolean;
}

/**
 * The posts of a feed: RSS 0.9 to 2.0, Atom or JSON Feed.
 *
 * @param url address of the feed
 * @returns undefined where it is none
 */
export function parseFeed(text: string, url: string): PostLink[] | undefined {
  const entries = text.trimStart().startsWith('{') ? readJson(text) : readXml(text);
  return entries?.flatMap((entry) => {
    const post = postOf(entry, url);
    return post ? [post] : [];
  });
}

function postOf(entry: Entry, url: string): PostLink | undefined {
  const address = entry.link.trim();
  const link = address === '' ? null : URL.parse(address, url);
  const title = plain(entry.title, entry.isHtml, LONGEST_TITLE);
  if (!link || !/^https?:$/.test(link.protocol) || title === '') return undefined;
  const published = dayOf(entry.date);
  const description = plain(entry.description, true, LONGEST_DESCRIPTION);
  const tags = entry.tags
    .map((tag) => tag.replace(/\s+/g, ' ').trim())
    .filter((tag) => tag !== '' && tag.length <= LONGEST_TAG);
  return {
    title,
    href: link.href,
    ...(published !== undefined && { published }),
    ...(description !== '' && { description }),
    tags: [...new Set(tags)].slice(0, MOST_TAGS),
  };
}

/** Has it the day first, as ISO 8601 writes it? RSS has it as mail does. */
function dayOf(date: string): string | undefined {
  const text = date.trim().slice(0, 100);
  const iso = isoDay(text);
  if (iso !== undefined) return iso;
  const time = Date.parse(text);
  const year = new Date(time).getUTCFullYear();
  return year >= 1990 && year <= 2100 ? new Date(time).toISOString().slice(0, 10) : undefined;
}

/** Names of elements that titles are set with; anything else that looks like one is text. */
const INLINE = /^(?:a|abbr|b|br|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)$/;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i;

/**
 * Text without markup. Feeds do not agree on whether what they say is HTML: what is none of the
 * elements that a text is set with, as in "Why <Link> prefetches", stays as it is.
 */
function plain(text: string, isHtml: boolean, longest: number): string {
  const cut = text.slice(0, LONGEST_HTML);
  const words = isHtml || ENTITY.test(cut) ? wordsOf(cut, isHtml) : cut;
  return words.replace(/\s+/g, ' ').trim().slice(0, longest).toWellFormed();
}

function wordsOf(text: string, isHtml: boolean): string {
  if (!/[<&]/.test(text)) return text;
  const isBlock = /<(?:p|div|ul|ol|h\d|pre|img|figure|blockquote|table)\b/i.test(text);
  const escaped =
    isHtml && isBlock
      ? text
      : text.replace(/<(?!\/?([a-z]+)[\s/>])|<\/?([a-z]+)/gi, (sign, _none, name: string) =>
          isHtml && name && INLINE.test(name) ? sign : `&lt;${sign.slice(1)}`,
        );
  const { body } = new DOMParser().parseFromString(escaped, 'text/html');
  for (const left of body.querySelectorAll('script,style,template')) left.remove();
  return body.textContent;
}

// XML

function readXml(text: string): Entry[] | undefined {
  // Entities of a feed's own multiply: a few lines can make gigabytes.
  if (/<!ENTITY/i.test(text)) return undefined;
  const page = new DOMParser().parseFromString(text, 'application/xml');
  const { localName } = page.documentElement;
  const isFeed = /^(?:rss|RDF|feed)$/.test(localName);
  if (!isFeed || page.getElementsByTagName('parsererror').length > 0) return undefined;
  const name = localName === 'feed' ? 'entry' : 'item';
  const items = [...page.getElementsByTagNameNS('*', name)].slice(0, MOST_POSTS);
  return items.map(name === 'entry' ? readAtom : readRss);
}

/** The children of an item by name, those of the feed's own vocabulary before others' of that name. */
function fieldsOf(item: Element): (name: string) => Element[] {
  const fields = new Map<string, Element[]>();
  for (const field of item.children) {
    const own = field.namespaceURI === item.namespaceURI;
    const key = own ? field.localName : `${field.namespaceURI} ${field.localName}`;
    const others = fields.get(key) ?? [];
    others.push(field);
    fields.set(key, others);
  }
  return (name) => fields.get(name) ?? [];
}

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

function readRss(item: Element): Entry {
  const fields = fieldsOf(item);
  const textOf = (name: string): string => fields(name)[0]?.textContent ?? '';
  const [guid] = fields('guid');
  const isLink = guid?.getAttribute('isPermaLink') !== 'false';
  const permanent = isLink ? (guid?.textContent ?? '') : '';
  return {
    title: textOf('title') || textOf(`${DUBLIN_CORE} title`),
    link: textOf('link').trim() || (/^https?:/i.test(permanent.trim()) ? permanent : ''),
    date: textOf('pubDate') || textOf(`${DUBLIN_CORE} date`),
    description: textOf('description'),
    tags: [...fields('category'), ...fields(`${DUBLIN_CORE} subject`)].map(
      (tag) => tag.textContent,
    ),
    isHtml: false,
  };
}

function readAtom(entry: Element): Entry {
  const fields = fieldsOf(entry);
  const textOf = (name: string): string => fields(name)[0]?.textContent ?? '';
  const links = fields('link');
  const link =
    links.find((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate') ?? links[0];
  const [title] = fields('title');
  return {
    title: title?.textContent ?? '',
    link: link?.getAttribute('href') ?? '',
    date: textOf('published') || textOf('updated') || textOf('issued'),
    description: textOf('summary'),
    tags: fields('category').map(
      (tag) => tag.getAttribute('label') ?? tag.getAttribute('term') ?? '',
    ),
    isHtml: title?.getAttribute('type') === 'html',
  };
}

// JSON

/** https://www.jsonfeed.org/version/1.1/ */
function readJson(text: string): Entry[] | undefined {
  const feed = parseObject(text);
  const items: unknown = feed?.['items'];
  const isFeed = String(feed?.['version']).includes('jsonfeed.org');
  if (!isFeed || !Array.isArray(items)) return undefined;
  return items.slice(0, MOST_POSTS).map((item: unknown) => {
    const fields = isObject(item) ? item : {};
    const tags: unknown = fields['tags'];
    const textOf = (...names: string[]): string =>
      names.map((name) => fields[name]).find((value) => typeof value === 'string') ?? '';
    return {
      title: textOf('title'),
      link: textOf('url', 'id'),
      date: textOf('date_published', 'date_modified'),
      description: textOf('summary'),
      tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
      isHtml: false,
    };
  });
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
