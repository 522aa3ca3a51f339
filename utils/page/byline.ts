import { ancestors } from './ancestors.ts';
import type { Bit, Zone } from './bits.ts';
import { daysApart, findDate, isoDay, type FoundDate } from './dates.ts';
import { oneLine, visibleText } from './text.ts';
import type { Named } from './types.ts';

/** Words that a date of change follows, in the languages these blogs are written in. */
const UPDATED =
  /updat|modif|edited|revis|actuali[sz]|aktualis|geändert|mis à jour|maj |atualiz|обновл|измен|更新|修改|編集|수정|업데이트|تحديث|aggiorn|bijgewerkt|zaktualiz/i;

/** A label that an author's name follows. */
const AUTHOR_LABEL =
  /^(?:(?:written|posted|published|words|article|story) by|by|authors?|writers?|verfasst von|geschrieben von|von|autor(?:in|es|a)?|écrit par|auteurs?|publié par|par|escrito por|publicado por|por|autore|scritto da|di|автор|作者|文|撰文|著者|執筆者?|執筆|글쓴이|작성자|저자|الكاتب|المؤلف|كتبه|بقلم)\s*[:：]?$/i;

/** The same before a name in one text, where the word alone is sure enough or a colon follows. */
export const AUTHOR_PREFIX =
  /^(?:(?:written |posted |published |words |article |story )?by|verfasst von|geschrieben von|von|écrit par|par|escrito por|por|scritto da|автор|作者|撰文|著者|執筆|글쓴이|작성자|بقلم|الكاتب)\s+(?=\S)|^(?:authors?|words|text|written by|by|verfasst von|von|autor(?:in|es|a)?|auteurs?|par|por|autore|di|автор|作者|文|撰文|著者|執筆者?|글쓴이|작성자|저자|الكاتب|المؤلف|كتبه|بقلم)\s*[:：]\s*(?=\S)/i;

/** Between the facts of a line: date · author · time to read. */
const SEPARATOR = /\s*[·•|—–]\s*|\s+[-/]\s+/;
const BETWEEN_NAMES = /\s*(?:,|&|、|，|،)\s*(?:and\s+)?|\s+(?:and|und|et|y|e|и|和|与)\s+/;

/** Words of a byline that are no name. */
const NO_NAME =
  /(?<!\p{L})(?:min|mins|minutes?|read|reading|views?|words?|updated|published|posted|blog|home|back|share|copy|edit|comments?|on|at|in|by|about|authors?)(?!\p{L})|分钟|阅读|分で|読|읽|мин|Lesezeit|lecture|lectura|leitura|قراءة|دقيقة/iu;

/** What posts are filed under: one word beside a date may be that. */
export const CATEGORY =
  /^(?:engineering|products?|news|releases?|company|tutorials?|guides?|changelog|announcements?|updates?|blog|community|design|security|research|insights?|education|opinion|featured|new|draft|general|development|technology|tech|articles?|docs|case stud(?:y|ies)|how-?to|events?|culture|open source|ai|uncategorized)$/i;

/** Elements that a row of labels and names may have; more are words of a sentence. */
const MOST_IN_ROW = 8;

export interface FoundDates {
  published?: string;
  updated?: string;
}

interface Dated {
  iso: string;
  zone: Zone;
  isUpdate: boolean;
  bit: Bit;
}

/**
 * The days that the page shows around its article. Above the body the first is that of
 * publication, unless its label says that it is one of change.
 */
export function findDates(bits: Bit[], lang: string): FoundDates {
  const dated = datedBits(bits, lang);
  const inZone = (zone: Zone): Dated[] => dated.filter((date) => date.zone === zone);
  const zone = [inZone('head'), inZone('lead'), inZone('tail')].find((dates) =>
    dates.some((date) => !date.isUpdate),
  );
  const published = zone?.find((date) => !date.isUpdate)?.iso;
  const updated =
    dated.find((date) => date.isUpdate)?.iso ??
    zone?.find((date) => published !== undefined && date.iso > published)?.iso;
  return { ...(published && { published }), ...(updated && { updated }) };
}

/**
 * The day of publication: what machine-readable data say, but as the page shows it where the two
 * are a time zone apart.
 */
export function agreedDay(said: string | undefined, shown: string | undefined): string | undefined {
  if (said && shown && daysApart(said, shown) <= 1) return shown;
  return said ?? shown;
}

/** Who took the picture and when. */
const CREDIT =
  /^(?:photo|image|picture|illustration|credit|source|foto|bild|imagen|©|照片|图片|写真|фото)/i;

function datedBits(bits: Bit[], lang: string): Dated[] {
  const dated: Dated[] = [];
  bits.forEach((bit, index) => {
    if (CREDIT.test(bit.text) || bit.element.querySelectorAll('time').length > 1) return;
    if (bit.element.closest('a[href]') && bit.zone !== 'head') return;
    const found = findDate(bit.text, lang);
    const time = bit.element.closest('time') ?? bit.element.querySelector(':scope > time');
    const iso = found?.iso ?? isoDay(time?.getAttribute('datetime'));
    if (!iso || (found && !isMostly(bit.text, found, lang))) return;
    const label = found?.start ? bit.text.slice(0, found.start) : labelBefore(bit, bits[index - 1]);
    dated.push({ iso, zone: bit.zone, isUpdate: UPDATED.test(label), bit });
  });
  return dated;
}

/** The words that stand right before a text: in the same line, else the short text before it. */
function labelBefore({ element }: Bit, previous: Bit | undefined): string {
  const before = element.previousSibling;
  if (before?.nodeType === Node.TEXT_NODE && /\S/.test(before.nodeValue ?? '')) {
    let words = '';
    for (
      let node: Node | null = before;
      node && node.nodeType !== Node.ELEMENT_NODE;
      node = node.previousSibling
    ) {
      if (node.nodeType === Node.TEXT_NODE) words = `${node.nodeValue}${words}`;
    }
    return words;
  }
  const isLabel = previous && previous.text.length <= 40 && !/\d/.test(previous.text);
  return isLabel ? previous.text : '';
}

/** A line about the post, not a sentence that happens to name a day. */
function isMostly(text: string, { start, end }: FoundDate, lang: string): boolean {
  if (text.length <= 60 || (end - start) * 2 >= text.length) return true;
  const rest = `${text.slice(0, start)} · ${text.slice(end)}`.split(SEPARATOR);
  return rest.every((part) => part === '' || isShortFact(part, lang));
}

/** Names, a label, a time to read: what stands beside a date. */
function isShortFact(text: string, lang: string): boolean {
  const names = splitNames(text.replace(AUTHOR_PREFIX, '').replace(/\s+\p{Ll}+$/u, ''));
  return names.every((name) => isFullName(name, lang)) || text.split(/\s+/).length <= 4;
}

/** The authors that the page names around its article; none where it can only be guessed. */
export function findAuthors(bits: Bit[], lang: string): Named[] {
  const ways = [
    markedAuthors,
    labelledAuthors,
    prefixedAuthors,
    portraitAuthors,
    datelineAuthors,
    signedAuthors,
  ];
  for (const way of ways) {
    const authors = unique(way(bits, lang));
    if (authors.length > 0) return authors;
  }
  return [];
}

function markedAuthors(bits: Bit[]): Named[] {
  const marked = '[rel~="author"],[itemprop="author"],a[href*="/author/"],a[href*="/authors/"]';
  return bits
    .filter((bit) => bit.element.closest(marked) && !inOtherCard(bit))
    .map((bit) => named(bit.text.replace(AUTHOR_PREFIX, ''), bit.element))
    .filter((author) => isName(author.name));
}

/** `<p>Written by</p><p>Name</p>`, or the label in one cell and names in the next. */
function labelledAuthors(bits: Bit[]): Named[] {
  const at = bits.findIndex((bit) => isAuthorLabel(bit) && !inOtherCard(bit));
  const label = bits[at];
  if (!label) return [];
  const after = bits.slice(at + 1);
  for (const box of nearBoxes(label.element)) {
    const names = namesIn(after.filter((bit) => box.contains(bit.element)));
    if (names.length > 0) return names;
  }
  return [];
}

/** A label, and not the word "by" of a sentence that is cut into a span a word. */
function isAuthorLabel({ element, text }: Bit): boolean {
  const [parent] = ancestors(element);
  return AUTHOR_LABEL.test(text) && (parent?.childElementCount ?? 0) <= MOST_IN_ROW;
}

/** The boxes that could hold a text and what belongs to it. */
function nearBoxes(element: Element): Element[] {
  return [...ancestors(element)].slice(0, 3);
}

/** The names of a list of people: of each person's bits the first, since a role may follow. */
function namesIn(bits: Bit[]): Named[] {
  const first = bits.findIndex((bit) => isCalled(splitNames(bit.text)[0] ?? ''));
  const start = bits[first];
  if (!start) return [];
  const alike = bits.slice(first).filter((bit) => looksAlike(bit.element, start.element));
  return alike.flatMap((bit) =>
    namesWithoutRoles(bit.text).map((name) => named(name, bit.element)),
  );
}

/** The names in a text; after a first and last name a single word is what the person does. */
function namesWithoutRoles(text: string): string[] {
  const names = splitNames(text).filter(isCalled);
  return names[0]?.includes(' ') ? names.filter((name) => !isSingleWord(name)) : names;
}

function isSingleWord(name: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(name);
}

/** `By Name`, alone or in one line with the date. */
function prefixedAuthors(bits: Bit[], lang: string): Named[] {
  for (const bit of bits) {
    if (inOtherCard(bit)) continue;
    for (const part of withoutDates(bit.text, lang).split(SEPARATOR)) {
      const rest = part.replace(AUTHOR_PREFIX, '');
      if (rest === part) continue;
      const names = namesWithoutRoles(rest.replace(/\s+(?:on|am|le|el|em)(?:\s.*)?$/i, ''));
      if (names.length > 0) return names.map((name) => named(name, bit.element));
    }
  }
  return [];
}

/** The text with a separator in place of each of its dates, of which there are two at most. */
function withoutDates(text: string, lang: string): string {
  let rest = text;
  for (let times = 0; times < 2; times += 1) {
    const date = findDate(rest, lang);
    if (date) rest = `${rest.slice(0, date.start)} · ${rest.slice(date.end)}`;
  }
  return rest;
}

/** The name beside each portrait: the first in the smallest box around the two. */
function portraitAuthors(bits: Bit[], lang: string): Named[] {
  const names = bits.flatMap((bit) => {
    const { element, text } = bit;
    const name = text.split(SEPARATOR)[0] ?? '';
    const isOne = isCalled(name) && !findDate(name, lang) && !inOtherCard(bit);
    return isOne ? [{ name, element }] : [];
  });
  return names
    .filter((candidate) => {
      const box = portraitBox(candidate.element, candidate.name);
      return box && names.find((other) => box.contains(other.element)) === candidate;
    })
    .map(({ name, element }) => named(name, element));
}

const PORTRAIT = 'img,[data-slot="avatar"],[class*="avatar"]';

/** The smallest box around a name that also holds a portrait, if it holds no more than one. */
function portraitBox(element: Element, name: string): Element | undefined {
  for (const box of nearBoxes(element)) {
    if (box.querySelector('h1,.prose,pre')) return undefined;
    const portraits = [...box.querySelectorAll(PORTRAIT)].filter(
      (portrait) => !portrait.parentElement?.closest(PORTRAIT),
    );
    if (portraits.length === 0 && hasInitials(box, name)) return box;
    const [portrait] = portraits;
    if (!portrait) continue;
    return portraits.length === 1 && isPortrait(portrait, name) ? box : undefined;
  }
  return undefined;
}

/** Letters drawn in place of a portrait. */
function hasInitials(box: Element, name: string): boolean {
  const initials = name
    .split(/\s+/)
    .map((word) => word[0])
    .join('');
  if (initials.length < 2) return false;
  return [...box.querySelectorAll('span,div')].some((drawn) => drawn.textContent === initials);
}

/** Round, small, or called like the person. */
function isPortrait(image: Element, name: string): boolean {
  const alt = image.getAttribute('alt') ?? '';
  if (alt !== '' && !alt.includes(name.split(' ')[0] ?? '') && !/avatar|profile|photo/i.test(alt))
    return false;
  const width = Number(image.getAttribute('width') ?? Number.NaN);
  return (
    image.localName !== 'img' ||
    (alt !== '' && alt.includes(name)) ||
    image.closest('.rounded-full,[class*="avatar"]') !== null ||
    width <= 96
  );
}

/** `November 10, 2024 · Name`: a person's name in one line with the date. */
function datelineAuthors(bits: Bit[], lang: string): Named[] {
  for (const { bit } of datedBits(bits, lang)) {
    if (bit.zone === 'tail' && !bit.element.closest('aside')) continue;
    const inText = namesBesideDate(bit.text, lang);
    if (inText.length > 0) return inText.map((name) => named(name, bit.element));
    const beside = rowOf(bit, bits)
      .filter((other) => !isChip(other.element) && other.element.closest('a[href]') === null)
      .flatMap((other) => fullNames(other.text, lang).map((name) => named(name, other.element)));
    if (beside.length > 0) return beside;
    const single = singleName(bit, bits);
    if (single) return [single];
  }
  return [];
}

/** `ada · Nov 10, 2024`: what a line holds beside its date, if that is one word and no category. */
function singleName(date: Bit, bits: Bit[]): Named | undefined {
  const others = rowOf(date, bits).filter(
    (bit) => /[\p{L}]/u.test(bit.text) && !NO_NAME.test(bit.text),
  );
  const [other] = others;
  if (!other || others.length > 1 || other.element.closest('a[href]') || isChip(other.element)) {
    return undefined;
  }
  return isCalled(other.text) && !CATEGORY.test(other.text)
    ? named(other.text, other.element)
    : undefined;
}

function namesBesideDate(text: string, lang: string): string[] {
  const date = findDate(text, lang);
  if (!date) return [];
  const parts = [text.slice(0, date.start), text.slice(date.end)].flatMap((part) =>
    part.split(SEPARATOR),
  );
  return parts.flatMap((part) => fullNames(part.replace(/^[\s,]+|[\s,]+$/g, ''), lang));
}

/** The names in a text that is nothing but names. */
function fullNames(text: string, lang: string): string[] {
  const names = splitNames(text.replace(/^[\p{Ll}]+\s+(?=\p{Lu})/u, ''));
  return names.every((name) => isFullName(name, lang)) ? names : [];
}

/** `— Name` under the text. */
function signedAuthors(bits: Bit[], lang: string): Named[] {
  const signed = bits.filter((bit) => /^[—–]\s*\p{L}/u.test(bit.text));
  return signed.flatMap((bit) =>
    fullNames(bit.text.replace(/^[—–]\s*/, ''), lang).map((name) => named(name, bit.element)),
  );
}

/** What stands in one line with a bit: the texts of the smallest box that holds more than it. */
function rowOf(bit: Bit, bits: Bit[]): Bit[] {
  for (const box of nearBoxes(bit.element)) {
    if (box.querySelector('h1,h2,p p,.prose') || visibleText(box).length > 160) return [];
    const row = bits.filter((other) => other !== bit && box.contains(other.element));
    if (row.length > 0) return row;
  }
  return [];
}

function splitNames(text: string): string[] {
  return text
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Could this be what a person (or a team) is called? */
function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 48 &&
    !/[\d@#/\\:!?<>{}·•|]/.test(text) &&
    /^[\p{Lu}\p{Lo}]/u.test(text) &&
    text.split(/\s+/).length <= 5 &&
    !NO_NAME.test(text)
  );
}

/** A name or a handle (`ada`, `ada-l`), for places where nothing but a person is named. */
function isCalled(text: string): boolean {
  return isName(text) || (/^@?\p{L}[\p{L}\p{N}_.-]{1,30}$/u.test(text) && !NO_NAME.test(text));
}

/** A first and a last name, for places where a single word may be anything. */
function isFullName(text: string, lang: string): boolean {
  if (!isName(text) || findDate(text, lang)) return false;
  if (/^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u.test(text)) return true;
  const words = text.split(/\s+/);
  const capitals = words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length;
  return words.length >= 2 && words.length <= 4 && capitals >= 2;
}

/** Is the bit part of another post's card? */
function inOtherCard({ element, zone }: Bit): boolean {
  if (zone !== 'tail') return false;
  return element.closest('li,article article') !== null && element.closest('a[href]') !== null;
}

/** Drawn as a chip: what is, is no name. */
export function isChip(element: Element): boolean {
  const classes = element.getAttribute('class') ?? '';
  return (
    /(?:^|[\s-])(?:badge|chip|tag|pill|label)s?(?:$|[\s_-])|rounded/i.test(classes) ||
    (/(?:^|\s)(?:border|bg-)/.test(classes) && /(?:^|\s)px-/.test(classes))
  );
}

/** Same element, same classes: items of one list. */
export function looksAlike(a: Element, b: Element): boolean {
  return a.localName === b.localName && a.getAttribute('class') === b.getAttribute('class');
}

function named(name: string, element: Element): Named {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const href = link instanceof HTMLAnchorElement ? link.href : '';
  const plain = oneLine(name);
  return /^https?:/.test(href) ? { name: plain, href } : { name: plain };
}

function unique(authors: Named[]): Named[] {
  return [...new Map(authors.map((author) => [author.name, author])).values()];
}
