import {
  ancestors,
  attribute,
  hasLetter,
  isCapitalized,
  oneLine,
  testLetters,
  visibleText,
} from '../dom/index.ts';
import type { Candidate, Zone } from './header-candidates.ts';
import { daysApart, findDate, isoDay, type FoundDate } from './parse-date.ts';
import {
  fullNames,
  isCalled,
  isFullName,
  isName,
  namesWithoutRoles,
  saysElse,
  splitNames,
  withoutLastWord,
} from './person-names.ts';
import type { Named } from '../types.ts';

/** Words that a date of change follows, in the languages these blogs are written in. */
const UPDATED =
  /updat|modif|edited|revis|actuali[sz]|aktualis|geändert|mis à jour|maj |atualiz|обновл|измен|更新|修改|編集|수정|업데이트|تحديث|aggiorn|bijgewerkt|zaktualiz/i;

/** The same of a date of publication, where they are no longer a label alone. */
const PUBLISHED =
  /publi[séck]|posted|written|created|veröffentlich|geschrieben|опубликов|发布|发表|公開|投稿|게시|작성|등록/i;

/** The same of the day from which terms hold: such a page has a date, and is no post. */
const IN_FORCE =
  /in force|effective|appl(?:y|ies) (?:from|as of)|gültig (?:ab|seit)|in kraft|en vigueur|applicable|vigente|vigor|vigência|生效|施行|発効|시행|발효|вступа[ею]т в силу|действует с|ساري|سري/i;

/** Words that an author's name follows; the first ones are sure enough without a colon, too. */
const BY =
  '(?:(?:written|posted|published|words|article|story) )?by|verfasst von|geschrieben von|von|écrit par|par|escrito por|por|scritto da|автор|作者|撰文|著者|執筆|글쓴이|작성자|الكاتب|بقلم';
const OF =
  'authors?|writers?|autor(?:in|es|a)?|auteurs?|publié par|publicado por|autore|di|door|yazar|yazan|penulis|oleh|tác giả|autorka|文|執筆者|저자|المؤلف|كتبه';

/** A label that an author's name follows. */
const AUTHOR_LABEL = new RegExp(`^(?:${BY}|${OF})\\s*[:：]?$`, 'i');

/** The same before a name in one text. */
export const AUTHOR_PREFIX = new RegExp(
  `^(?:${BY})\\s+(?=\\S)|^(?:${BY}|${OF}|words|text)\\s*[:：]\\s*(?=\\S)`,
  'i',
);

/** Between the facts of a line: date · author · time to read. */
const SEPARATOR = /\s*[·•|｜／—–]\s*|\s+[-/]\s+/;

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
  /** How much of the page around the title must be looked at to find it: steps up the tree. */
  distance: number;
  bit: Candidate;
}

/**
 * The days that the page shows around its article. Above the body the first of those nearest to
 * the title is that of publication, unless its label says that it is one of change.
 */
export function findDates(bits: Candidate[], lang: string, title?: Element): FoundDates {
  const dated = datedBits(bits, lang, title).toSorted((a, b) => a.distance - b.distance);
  const inZone = (zone: Zone): Dated[] => dated.filter((date) => date.zone === zone);
  const zone = [inZone('head'), inZone('lead'), inZone('tail')].find((dates) =>
    dates.some((date) => !date.isUpdate),
  );
  const first = zone?.find((date) => !date.isUpdate);
  const isLater = ({ iso, distance }: Dated): boolean =>
    first !== undefined && iso > first.iso && distance === first.distance;
  const updated = (dated.find((date) => date.isUpdate) ?? zone?.find(isLater))?.iso;
  return { ...(first && { published: first.iso }), ...(updated && { updated }) };
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

function datedBits(bits: Candidate[], lang: string, title?: Element): Dated[] {
  const around = title ? [...ancestors(title)] : [];
  const dated: Dated[] = [];
  bits.forEach((bit, index) => {
    if (CREDIT.test(bit.text) || bit.element.querySelectorAll('time').length > 1) return;
    if (bit.element.closest('a[href]') && bit.zone !== 'head') return;
    const found = findDate(bit.text, lang);
    const time = bit.element.closest('time') ?? bit.element.querySelector(':scope > time');
    const iso = found?.iso ?? isoDay(time?.getAttribute('datetime'));
    if (!iso || (found && !isMostly(bit.text, found, lang))) return;
    const label = found?.start ? bit.text.slice(0, found.start) : labelBefore(bit, bits[index - 1]);
    if (IN_FORCE.test(label) || IN_FORCE.test(bit.text)) return;
    const distance = around.findIndex((box) => box.contains(bit.element));
    dated.push({ iso, zone: bit.zone, isUpdate: UPDATED.test(label), distance, bit });
  });
  return dated;
}

/** The words that stand right before a text: in the same line, else the short text before it. */
function labelBefore({ element }: Candidate, previous: Candidate | undefined): string {
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
  if ((end - start) * 2 >= text.length) return true;
  const next = /^[.!?]\s+(\S)/u.exec(text.slice(end))?.[1];
  if (next && hasLetter(next)) return false;
  const rest = `${text.slice(0, start)} · ${text.slice(end)}`.split(SEPARATOR);
  return rest.every((part) => part === '' || isShortFact(part, lang));
}

/** Names, a label, a time to read: what stands beside a date. */
function isShortFact(text: string, lang: string): boolean {
  const names = splitNames(withoutLastWord(text.replace(AUTHOR_PREFIX, '')));
  const isLabelled = PUBLISHED.test(text) || UPDATED.test(text);
  return (
    isLabelled || text.split(/\s+/).length <= 4 || names.every((name) => isFullName(name, lang))
  );
}

const WAYS = [
  markedAuthors,
  labelledAuthors,
  prefixedAuthors,
  portraitAuthors,
  picturedAuthors,
  datelineAuthors,
  signedAuthors,
];

/**
 * The authors that the page names around its article, above it rather than below; none where it
 * can only be guessed.
 *
 * @param said names that the head says, which count where the page shows them too
 */
export function findAuthors(
  bits: Candidate[],
  lang: string,
  said: readonly string[] = [],
): Named[] {
  const read = bits.filter((bit) => !isDrawnFor(bit, bits));
  const above = read.filter((bit) => bit.zone !== 'tail');
  for (const part of [above, read]) {
    for (const way of WAYS) {
      const authors = unique(way(part, lang));
      if (authors.length > 0) return authors;
    }
  }
  const shown = new Set(above.flatMap((bit) => bit.text.split(SEPARATOR)));
  return said.filter((name) => shown.has(name)).map((name) => ({ name }));
}

function markedAuthors(bits: Candidate[]): Named[] {
  const marked = '[rel~="author"],[itemprop="author"],a[href*="/author/"],a[href*="/authors/"]';
  return bits
    .filter((bit) => bit.element.closest(marked) && !inOtherCard(bit))
    .map((bit) => named(bit.text.replace(AUTHOR_PREFIX, ''), bit.element))
    .filter((author) => isName(author.name));
}

/** `<p>Written by</p><p>Name</p>`, or the label in one cell and names in the next. */
function labelledAuthors(bits: Candidate[]): Named[] {
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
function isAuthorLabel({ element, text }: Candidate): boolean {
  const [parent] = ancestors(element);
  return AUTHOR_LABEL.test(text) && (parent?.childElementCount ?? 0) <= MOST_IN_ROW;
}

/** The boxes that could hold a text and what belongs to it. */
function nearBoxes(element: Element): Element[] {
  return [...ancestors(element)].slice(0, 3);
}

/** The names of a list of people: of each person's bits the first, since a role may follow. */
function namesIn(bits: Candidate[]): Named[] {
  const first = bits.findIndex((bit) => isCalled(splitNames(bit.text)[0] ?? ''));
  const start = bits[first];
  if (!start) return [];
  const alike = bits.slice(first).filter((bit) => looksAlike(bit.element, start.element));
  return alike.flatMap((bit) =>
    namesWithoutRoles(bit.text).map((name) => named(name, bit.element)),
  );
}

/** `By Name`, alone or in one line with the date. */
function prefixedAuthors(bits: Candidate[], lang: string): Named[] {
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
function portraitAuthors(bits: Candidate[], lang: string): Named[] {
  const names = bits.flatMap((bit) => {
    const { element, text } = bit;
    const name = firstPart(text);
    const isOne = isCalled(name) && !findDate(name, lang) && !inOtherCard(bit);
    return isOne ? [{ name, element }] : [];
  });
  const portraits = new Portraits();
  return names
    .filter((candidate) => {
      const box = portraits.boxOf(candidate.element, candidate.name);
      return box && names.find((other) => box.contains(other.element)) === candidate;
    })
    .map(({ name, element }) => named(name, element));
}

const PORTRAIT = 'img,[data-slot="avatar"],[class*="avatar"]';

/** Names above the body that portraits are called by, wherever these stand. */
function picturedAuthors(bits: Candidate[], lang: string): Named[] {
  const page = bits[0]?.element.ownerDocument;
  const called = new Set([...(page?.querySelectorAll('img[alt]') ?? [])].map(whoIsOn));
  return bits
    .filter(({ text, zone, element }) => called.has(text) && zone !== 'tail' && !isChip(element))
    .filter(({ text }) => isFullName(text, lang))
    .map(({ text, element }) => named(text, element));
}

/** Elements above which a box is no line about somebody. */
const MOST_IN_BOX = 1_000;

/** What a box around names holds besides them. */
interface Drawn {
  portraits: Element[];
  /** Short texts, each with what it stands in. */
  letters: [text: string, element: Element][];
}

/** Looks for portraits and what stands for them; once in each box, however many names it holds. */
class Portraits {
  readonly #found = new Map<Element, Drawn | undefined>();

  /** The smallest box around a name that also holds a portrait, if it holds no more than one. */
  boxOf(element: Element, name: string): Element | undefined {
    for (const box of nearBoxes(element)) {
      if (!this.#found.has(box)) this.#found.set(box, drawnIn(box));
      const drawn = this.#found.get(box);
      if (!drawn) return undefined;
      if (drawn.portraits.length === 0 && hasInitials(drawn, name)) return box;
      const [portrait] = drawn.portraits;
      if (!portrait) continue;
      return drawn.portraits.length === 1 && isPortrait(portrait, name) ? box : undefined;
    }
    return undefined;
  }
}

function drawnIn(box: Element): Drawn | undefined {
  if (box.getElementsByTagName('*').length > MOST_IN_BOX) return undefined;
  if (box.querySelector('h1,.prose,pre')) return undefined;
  const portraits = [...box.querySelectorAll(PORTRAIT)].filter(
    (portrait) => !portrait.matches(`:is(${PORTRAIT}) *`),
  );
  if (portraits.length > 0) return { portraits, letters: [] };
  const letters = [...box.querySelectorAll('span,div')].flatMap<[string, Element]>((drawn) => {
    const text = shortText(drawn);
    return text === '' ? [] : [[text, drawn]];
  });
  return { portraits, letters };
}

/** Letters and pieces of a text above which it does not stand for a portrait. */
const MOST_LETTERS = 12;

/** What stands in an element; nothing where that is long, which is not read to its end. */
function shortText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let pieces = 0; walker.nextNode(); pieces += 1) {
    text = `${text}${walker.currentNode.nodeValue}`.trimStart();
    if (pieces > MOST_LETTERS || text.trimEnd().length > MOST_LETTERS) return '';
  }
  return text.trimEnd();
}

/** What stands before the first dot or bar of a line: a name, where what somebody does follows. */
function firstPart(text: string): string {
  return text.split(SEPARATOR)[0] ?? '';
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word[0])
    .join('');
}

/** Is it drawn round, or does it stand in what is? */
function isRound(drawn: Element): boolean {
  const [around] = ancestors(drawn);
  return [drawn, around].some(
    (one) =>
      one !== undefined &&
      (/avatar|rounded-full/.test(attribute(one, 'class')) ||
        /border-radius:\s*(?:50%|\d{3,}px)/.test(attribute(one, 'style'))),
  );
}

/** Is it the letter that a name begins with? */
function isFirstOf(letter: string, name: string): boolean {
  return /^.$/u.test(letter) && isCapitalized(letter) && name.startsWith(letter);
}

/** Are these the letters drawn in place of the portrait of somebody named beside them? */
function isDrawnFor({ element, text }: Candidate, bits: Candidate[]): boolean {
  if (!testLetters(text, /^[A-Z]{1,4}$/, '^(?:\\p{Lu}{1,4}|\\p{Lo})$')) return false;
  const box = nearBoxes(element).at(-1);
  const beside = bits.filter((bit) => bit.element !== element && box?.contains(bit.element));
  return beside.some(
    (bit) =>
      initialsOf(firstPart(bit.text)) === text ||
      (isFirstOf(text, firstPart(bit.text)) && isRound(element)),
  );
}

/** Letters drawn in place of a portrait; of one alone only a round box says that it is that. */
function hasInitials({ letters }: Drawn, name: string): boolean {
  const initials = initialsOf(name);
  return letters.some(([text, drawn]) => {
    if (text === initials && text.length > 1) return true;
    return isFirstOf(text, name) && isRound(drawn) && !CATEGORY.test(name);
  });
}

/** What a picture is called, less that it is one. */
function whoIsOn(image: Element): string {
  const alt = oneLine(attribute(image, 'alt'));
  return alt.replace(/^(?:avatar|photo|picture) (?:of|for) |[’']s (?:avatar|photo|picture)$/i, '');
}

/** Round, small, or called like the person. */
function isPortrait(image: Element, name: string): boolean {
  const alt = whoIsOn(image);
  if (alt !== '' && !alt.includes(name.split(' ')[0] ?? '') && !/avatar|profile|photo/i.test(alt))
    return false;
  const width = Number(image.getAttribute('width') ?? Number.NaN);
  return (
    image.localName !== 'img' ||
    alt === name ||
    image.closest('.rounded-full,[class*="avatar"]') !== null ||
    width <= 96
  );
}

/** `November 10, 2024 · Name`: a person's name in one line with the date. */
function datelineAuthors(bits: Candidate[], lang: string): Named[] {
  for (const { bit } of datedBits(bits, lang)) {
    if (bit.zone === 'tail' && !bit.element.closest('aside')) continue;
    const inText = namesBesideDate(bit.text, lang);
    if (inText.length > 0) return inText.map((name) => named(name, bit.element));
    const beside = rowOf(bit, bits)
      .filter(({ element }) => !isChip(element) && !leadsElsewhere(element))
      .flatMap((other) => fullNames(other.text, lang).map((name) => named(name, other.element)));
    if (beside.length > 0) return beside;
    const single = singleName(bit, bits);
    if (single) return [single];
  }
  return [];
}

const PROFILE =
  /^https:\/\/(?:www\.)?(?:github|gitlab|twitter|x|linkedin|bsky|mastodon|threads)\.\w+\/(?:in\/|profile\/)?@?[\w.-]+\/?$/i;

/** In a link, and not to somebody's profile? */
function leadsElsewhere(element: Element): boolean {
  const href = element.closest('a[href]')?.getAttribute('href') ?? undefined;
  return href !== undefined && !PROFILE.test(href);
}

/** `ada · Nov 10, 2024`: what a line holds beside its date, if that is one word and no category. */
function singleName(date: Candidate, bits: Candidate[]): Named | undefined {
  const others = rowOf(date, bits).filter((bit) => hasLetter(bit.text) && !saysElse(bit.text));
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

/** `— Name` under the text. */
function signedAuthors(bits: Candidate[], lang: string): Named[] {
  const signed = bits.filter((bit) => /^[—–]/.test(bit.text));
  return signed.flatMap((bit) =>
    fullNames(bit.text.replace(/^[—–]\s*/, ''), lang).map((name) => named(name, bit.element)),
  );
}

/** What stands in one line with a bit: the texts of the smallest box that holds more than it. */
function rowOf(bit: Candidate, bits: Candidate[]): Candidate[] {
  for (const box of nearBoxes(bit.element)) {
    if (box.querySelector('h1,h2,p p,.prose') || visibleText(box).length > 160) return [];
    const row = bits.filter((other) => other !== bit && box.contains(other.element));
    if (row.length > 0) return row;
  }
  return [];
}

/** Is the bit part of another post's card? */
function inOtherCard({ element, zone }: Candidate): boolean {
  if (zone !== 'tail') return false;
  return element.closest('li,article article') !== null && element.closest('a[href]') !== null;
}

/** Drawn as a chip: what is, is no name. */
export function isChip(element: Element): boolean {
  const classes = attribute(element, 'class');
  return (
    /(?:^|[\s-])(?:badge|chip|tag|pill|label)s?(?:$|[\s_-])|rounded/i.test(classes) ||
    (/(?:^|\s)(?:border|bg-)/.test(classes) && /(?:^|\s)px-/.test(classes))
  );
}

/** Same element, same classes: items of one list. */
export function looksAlike(a: Element, b: Element): boolean {
  return a.localName === b.localName && a.getAttribute('class') === b.getAttribute('class');
}

/** A name and where the page links it. */
export function named(name: string, element: Element): Named {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const href = link instanceof HTMLAnchorElement ? link.href : '';
  const plain = oneLine(name);
  return /^https?:/.test(href) ? { name: plain, href } : { name: plain };
}

/** Each name once. */
export function unique(names: Named[]): Named[] {
  return [...new Map(names.map((one) => [one.name, one])).values()];
}
