import {
  ancestors,
  attribute,
  comparable,
  hasClass,
  hasSign,
  visibleText,
  scriptPattern,
} from '../dom/index.ts';
import type { Candidate } from './header-candidates.ts';
import { blogPlace } from '../spot/index.ts';
import { CATEGORY } from './byline-words.ts';
import { isChip, looksAlike, named, unique } from './candidate-boxes.ts';
import { findDate } from './parse-date.ts';
import type { Named } from '../types.ts';

/** Addresses of tag pages; a category is no tag. */
export const TAG_LINK =
  /(?:^|\/)(?:tags?|topics?|labels?|keywords?|schlagwort|etiquetas?|标签|タグ)(?:\/|=)|[?&](?:tags?|topics?|labels?)=/i;
const CATEGORY_LINK =
  /(?:^|\/|[?&])(?:categor(?:y|ies|ia|ias|ie|ies)|kategorien?|sections?|series|authors?|分类)(?:\/|=)/i;

const TAG_LABEL =
  /^(?:(?:tags?|tagged(?: with| in)?|filed under|topics?|keywords?|schlagwörter|etiquetas|mots-clés|теги|الوسوم|وسوم)(?=$|[\s:：,.(（#·|—–-])|标签|標籤|タグ|태그)\s*[:：]?\s*/i;

/** What stands among chips and is no tag: numbers, versions, a time to read. */
const VERSION = /^v?\d+(?:\.\d+)+\S*$|^v\d+$/i;
const FACT =
  /^\(?\d+\)?$|\d\s*k?\s*(?:min|mins|minutes?|views?|likes?|comments?|words?|reads?)\b|\d\s*(?:分钟|分鐘|分|분)/i;

/** Over all the tags of a blog, not those of one post. */
const CLOUD_HEADING = /\b(?:all|popular|browse|explore|trending|more|other|categories)\b/i;

const BETWEEN_TAGS = /\s*[,、،，·|]\s*/;

const MOST_LETTERS = 32;
/** Words of one tag among several in a text. */
const MOST_WORDS = 4;
const MOST_TAGS = 16;

/**
 * The tags that the page shows for its article, above it rather than below: links to tag pages,
 * words with `#`, what a label "Tags" is followed by, or a row of like chips. As written, not as
 * CSS shouts them.
 */
export function findTags(
  candidates: Candidate[],
  lang: string,
  notTags: readonly string[],
): Named[] {
  const above = candidates.filter((candidate) => candidate.zone !== 'tail');
  const isInCloud = cloudAsker();
  const below = candidates.filter(
    (candidate) => candidate.zone === 'tail' && !isInCloud(candidate),
  );
  const parts = [above, below].map((part) => ({
    part,
    chosen: part.filter((candidate) => isTagText(candidate, lang, notTags)),
  }));
  for (const way of [linkedTags, hashTags, labelledTags, chipTags, listedTags, joinedTags]) {
    for (const { part, chosen } of parts) {
      const tags = unique(way(chosen, part));
      if (tags.length > 0 && tags.length <= MOST_TAGS) return tags;
    }
  }
  return [];
}

/**
 * Below the text, with a number of posts, or under a heading that says more than "Tags". Asks once
 * of each box.
 */
function cloudAsker(): (candidate: Candidate) => boolean {
  const answers = new Map<Element, boolean>();
  return ({ element, text }) => {
    if (/\s\(?\d+\)?$/.test(text)) return true;
    const box = element.closest('aside,section');
    if (!box) return false;
    const isCloud = answers.get(box) ?? isHeadedAsCloud(box);
    answers.set(box, isCloud);
    return isCloud;
  };
}

function isHeadedAsCloud(box: Element): boolean {
  const heading = box.querySelector('h2,h3,h4,h5');
  return heading !== null && CLOUD_HEADING.test(heading.textContent);
}

function isTagText({ text }: Candidate, lang: string, notTags: readonly string[]): boolean {
  const isTooLong = text.length > MOST_LETTERS || /[.!?:]$/.test(text);
  return !isTooLong && !isFact(text) && !notTags.includes(text) && !findDate(text, lang);
}

function linkedTags(chosen: Candidate[]): Named[] {
  return chosen
    .filter((candidate) => {
      const link = candidate.element.closest('a[href]');
      if (!link) return false;
      return (
        link.matches('[rel~="tag"]:not([rel~="category"])') ||
        TAG_LINK.test(attribute(link, 'href'))
      );
    })
    .map(tagOf);
}

function hashTags(chosen: Candidate[]): Named[] {
  return chosen.filter((candidate) => isHashTag(candidate.text)).map(tagOf);
}

function isHashTag(text: string): boolean {
  const first = /^#\s?(?!\d+(?:\s|$))(\S)/u.exec(text)?.[1];
  return first !== undefined && hasSign(first);
}

/** `Tags: a, b` in one text, or a label and what stands beside it. */
function labelledTags(chosen: Candidate[], candidates: Candidate[]): Named[] {
  const label = candidates.find((candidate) => TAG_LABEL.test(candidate.text));
  if (!label) return [];
  const rest = label.text.replace(TAG_LABEL, '');
  const list = splitTags(rest);
  if (
    rest !== '' &&
    (/[:：]/.test(label.text) ||
      list.length > 1 ||
      /\s/.test(label.text.slice(0, -rest.length).trim()))
  ) {
    return list.map((name) => ({ name }));
  }
  const box = label.element.parentElement;
  if (rest !== '' || !box) return [];
  const beside = candidates.filter(
    (candidate) => candidate !== label && box.contains(candidate.element),
  );
  const [only] = beside.length === 1 ? beside : [];
  const joined = only ? splitTags(only.text) : [];
  if (joined.length > 1) return joined.map((name) => ({ name }));
  return chosen.filter((candidate) => beside.includes(candidate)).map(tagOf);
}

/** The tags of a list in one text; none where it is a sentence. */
function splitTags(text: string): string[] {
  const names = text.replace(/\.$/, '').split(BETWEEN_TAGS);
  const areTags = names.every(
    (name) => name !== '' && name.length <= MOST_LETTERS && name.split(' ').length <= MOST_WORDS,
  );
  return areTags ? names : [];
}

/** A plain list of short words beside title or day, with nothing but letters in them. */
function listedTags(chosen: Candidate[]): Named[] {
  const items = chosen.filter(({ element, zone }) => element.localName === 'li' && zone !== 'tail');
  const [first] = items;
  const list = first?.element.parentElement;
  if (!list || list.querySelector('a,time,img')) return [];
  if (!list.parentElement?.querySelector(':scope > :is(h1,time)')) return [];
  const row = items.filter(({ element }) => element.parentElement === list);
  const areWords = row.every(({ text }) => !/\d|[:：]/.test(text) && text.split(' ').length <= 3);
  return row.length === list.childElementCount && areWords ? row.map(tagOf) : [];
}

/** Chips that make up a row of their own. A chip among other things may be a category. */
function chipTags(chosen: Candidate[], candidates: Candidate[]): Named[] {
  const chipOf = new Map(candidates.map((candidate) => [candidate, chipAround(candidate.element)]));
  const chips = chosen.filter((candidate) => {
    const chip = chipOf.get(candidate);
    return chip && isChip(chip) && !isOtherLink(candidate.element);
  });
  for (const one of chips) {
    const chip = chipOf.get(one) ?? one.element;
    const inRow = (candidate: Candidate): boolean =>
      isSameRow(chipOf.get(candidate) ?? candidate.element, chip);
    const row = chips.filter(inRow);
    const facts = candidates.filter((candidate) => isFact(candidate.text) && inRow(candidate));
    const isOfVersions = facts.some(({ text }) => VERSION.test(text));
    if (!isOfVersions && row.length > facts.length && isTagRow(row, chip)) return row.map(tagOf);
  }
  return [];
}

function isFact(text: string): boolean {
  return FACT.test(text) || VERSION.test(text);
}

/** The chip that says a text, and nothing else. */
function chipAround(element: Element): Element {
  let chip = element;
  for (const around of ancestors(element)) {
    if (isChip(chip) || saysMoreThan(around, chip)) break;
    chip = around;
  }
  return chip;
}

/** Texts of an element that are looked at for that; a chip stands among a few. */
const MOST_TEXTS = 500;

/**
 * Has an element text outside of a part of it? The first such text answers that; comparing all of
 * both would go through the whole article for each candidate beside it.
 */
function saysMoreThan(around: Element, part: Element): boolean {
  const texts = around.ownerDocument.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < MOST_TEXTS; count += 1) {
    const text = texts.nextNode();
    if (!text) return false;
    if (/\S/.test(text.nodeValue ?? '') && !part.contains(text)) return true;
  }
  return true;
}

/** `Clients · TypeScript · Testing` in one text that says nothing else. */
function joinedTags(_candidates: Candidate[], candidates: Candidate[]): Named[] {
  for (const { text, zone, element } of candidates) {
    const names = text.split(/\s+[·•|]\s+/);
    const isMarked = hasClass(element, 'uppercase', 'tags');
    if (zone === 'tail' || names.length < (isMarked ? 2 : 3)) continue;
    if (element.closest('a[href]') || (!isMarked && names.some((name) => CATEGORY.test(name)))) {
      continue;
    }
    if (
      names.every(
        (name) => scriptPattern('^\\p{L}').test(name) && name.length <= 24 && !/\d/.test(name),
      )
    ) {
      return names.map((name) => ({ name }));
    }
  }
  return [];
}

function isSameRow(a: Element, b: Element): boolean {
  return rowOf(a) === rowOf(b) && looksAlike(a, b);
}

/** The list that a chip is an item of. */
function rowOf(chip: Element): Element | null {
  const parent = chip.parentElement;
  const isItem =
    parent?.localName === 'li' || (parent?.localName === 'a' && parent.children.length === 1);
  return isItem ? (parent?.parentElement ?? null) : parent;
}

function isTagRow(row: Candidate[], chip: Element): boolean {
  const parent = rowOf(chip);
  if (!parent) return false;
  const isOwnRow = parent.childElementCount === row.length;
  if (row.length > 1)
    return !row.every((candidate) => candidate.isAboveTitle && CATEGORY.test(candidate.text));
  // One alone in a row made for several; above the title, or by its name, it is a category.
  const isAlone = isOwnRow && /\bgap|flex-wrap|tags/.test(attribute(parent, 'class'));
  const [only] = row;
  return isAlone && only !== undefined && !only.isAboveTitle && !CATEGORY.test(only.text);
}

/** A link that does not lead to what its text names: categories, other posts, share, edit. */
function isOtherLink(element: Element): boolean {
  const href = element.closest('a[href]')?.getAttribute('href');
  if (href === null || href === undefined) return false;
  const slug = comparable(visibleText(element));
  return (
    !/^[/?]/.test(href) ||
    CATEGORY_LINK.test(href) ||
    !comparable(href).endsWith(slug) ||
    blogPlace(href) === 'post'
  );
}

function tagOf({ text, element }: Candidate): Named {
  // How many posts have it is no part of a tag.
  return named(text.replace(/^#\s?/, '').replace(/(?<=\S)\s*[(（]\d+[)）]$/, ''), element);
}
