import { ancestors, hasLetter } from '../dom/index.ts';
import type { Named } from '../types.ts';
import { AUTHOR_LABEL, AUTHOR_PREFIX, CATEGORY, SEPARATOR } from './byline-words.ts';
import {
  firstPart,
  inOtherCard,
  isChip,
  looksAlike,
  named,
  nearBoxes,
  rowOf,
  unique,
} from './candidate-boxes.ts';
import { datedCandidates } from './find-dates.ts';
import type { Candidate } from './header-candidates.ts';
import { findDate } from './parse-date.ts';
import {
  fullNames,
  isCalled,
  isFullName,
  isName,
  namesWithoutRoles,
  saysElse,
  splitNames,
} from './person-names.ts';
import { isDrawnFor, Portraits, whoIsOn } from './portraits.ts';

/** Elements that a row of labels and names may have; more are words of a sentence. */
const MOST_IN_ROW = 8;

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
  candidates: Candidate[],
  lang: string,
  said: readonly string[] = [],
): Named[] {
  const read = candidates.filter((candidate) => !isDrawnFor(candidate, candidates));
  const above = read.filter((candidate) => candidate.zone !== 'tail');
  for (const part of [above, read]) {
    for (const way of WAYS) {
      const authors = unique(way(part, lang));
      if (authors.length > 0) return authors;
    }
  }
  const shown = new Set(above.flatMap((candidate) => candidate.text.split(SEPARATOR)));
  return said.filter((name) => shown.has(name)).map((name) => ({ name }));
}

function markedAuthors(candidates: Candidate[]): Named[] {
  const marked = '[rel~="author"],[itemprop="author"],a[href*="/author/"],a[href*="/authors/"]';
  return candidates
    .filter((candidate) => candidate.element.closest(marked) && !inOtherCard(candidate))
    .map((candidate) => named(candidate.text.replace(AUTHOR_PREFIX, ''), candidate.element))
    .filter((author) => isName(author.name));
}

/** `<p>Written by</p><p>Name</p>`, or the label in one cell and names in the next. */
function labelledAuthors(candidates: Candidate[]): Named[] {
  const at = candidates.findIndex(
    (candidate) => isAuthorLabel(candidate) && !inOtherCard(candidate),
  );
  const label = candidates[at];
  if (!label) return [];
  const after = candidates.slice(at + 1);
  for (const box of nearBoxes(label.element)) {
    const names = namesIn(after.filter((candidate) => box.contains(candidate.element)));
    if (names.length > 0) return names;
  }
  return [];
}

/** A label, and not the word "by" of a sentence that is cut into a span a word. */
function isAuthorLabel({ element, text }: Candidate): boolean {
  const [parent] = ancestors(element);
  return AUTHOR_LABEL.test(text) && (parent?.childElementCount ?? 0) <= MOST_IN_ROW;
}

/** The names of a list of people: of each person's texts the first, since a role may follow. */
function namesIn(candidates: Candidate[]): Named[] {
  const first = candidates.findIndex((candidate) => isCalled(splitNames(candidate.text)[0] ?? ''));
  const start = candidates[first];
  if (!start) return [];
  const alike = candidates
    .slice(first)
    .filter((candidate) => looksAlike(candidate.element, start.element));
  return alike.flatMap((candidate) =>
    namesWithoutRoles(candidate.text).map((name) => named(name, candidate.element)),
  );
}

/** `By Name`, alone or in one line with the date. */
function prefixedAuthors(candidates: Candidate[], lang: string): Named[] {
  for (const candidate of candidates) {
    if (inOtherCard(candidate)) continue;
    for (const part of withoutDates(candidate.text, lang).split(SEPARATOR)) {
      const rest = part.replace(AUTHOR_PREFIX, '');
      if (rest === part) continue;
      const names = namesWithoutRoles(rest.replace(/\s+(?:on|am|le|el|em)(?:\s.*)?$/i, ''));
      if (names.length > 0) return names.map((name) => named(name, candidate.element));
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
function portraitAuthors(candidates: Candidate[], lang: string): Named[] {
  const names = candidates.flatMap((candidate) => {
    const { element, text } = candidate;
    const name = firstPart(text);
    const isOne = isCalled(name) && !findDate(name, lang) && !inOtherCard(candidate);
    return isOne ? [{ name, element }] : [];
  });
  const portraits = new Portraits();
  return names
    .filter((one) => {
      const box = portraits.boxOf(one.element, one.name);
      return box && names.find((other) => box.contains(other.element)) === one;
    })
    .map(({ name, element }) => named(name, element));
}

/** Names above the body that portraits are called by, wherever these stand. */
function picturedAuthors(candidates: Candidate[], lang: string): Named[] {
  const page = candidates[0]?.element.ownerDocument;
  const called = new Set([...(page?.querySelectorAll('img[alt]') ?? [])].map(whoIsOn));
  return candidates
    .filter(({ text, zone, element }) => called.has(text) && zone !== 'tail' && !isChip(element))
    .filter(({ text }) => isFullName(text, lang))
    .map(({ text, element }) => named(text, element));
}

/** `November 10, 2024 · Name`: a person's name in one line with the date. */
function datelineAuthors(candidates: Candidate[], lang: string): Named[] {
  for (const { candidate } of datedCandidates(candidates, lang)) {
    if (candidate.zone === 'tail' && !candidate.element.closest('aside')) continue;
    const inText = namesBesideDate(candidate.text, lang);
    if (inText.length > 0) return inText.map((name) => named(name, candidate.element));
    const beside = rowOf(candidate, candidates)
      .filter(({ element }) => !isChip(element) && !leadsElsewhere(element))
      .flatMap((other) => fullNames(other.text, lang).map((name) => named(name, other.element)));
    if (beside.length > 0) return beside;
    const single = singleName(candidate, candidates);
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
function singleName(date: Candidate, candidates: Candidate[]): Named | undefined {
  const others = rowOf(date, candidates).filter(
    (candidate) => hasLetter(candidate.text) && !saysElse(candidate.text),
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

/** `— Name` under the text. */
function signedAuthors(candidates: Candidate[], lang: string): Named[] {
  const signed = candidates.filter((candidate) => /^[—–]/.test(candidate.text));
  return signed.flatMap((candidate) =>
    fullNames(candidate.text.replace(/^[—–]\s*/, ''), lang).map((name) =>
      named(name, candidate.element),
    ),
  );
}
