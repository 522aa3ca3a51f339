import { ancestors, hasLetter } from '../dom/index.ts';
import { AUTHOR_PREFIX, CREDIT, IN_FORCE, PUBLISHED, SEPARATOR, UPDATED } from './byline-words.ts';
import type { Candidate, Zone } from './header-candidates.ts';
import { daysApart, findDate, isoDay, type FoundDate } from './parse-date.ts';
import { isFullName, splitNames, withoutLastWord } from './person-names.ts';

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
  candidate: Candidate;
}

/**
 * The days that the page shows around its article. Above the body the first of those nearest to
 * the title is that of publication, unless its label says that it is one of change.
 */
export function findDates(candidates: Candidate[], lang: string, title?: Element): FoundDates {
  const dated = datedCandidates(candidates, lang, title).toSorted(
    (a, b) => a.distance - b.distance,
  );
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

export function datedCandidates(candidates: Candidate[], lang: string, title?: Element): Dated[] {
  const around = title ? [...ancestors(title)] : [];
  const dated: Dated[] = [];
  candidates.forEach((candidate, index) => {
    if (CREDIT.test(candidate.text) || candidate.element.querySelectorAll('time').length > 1)
      return;
    if (candidate.element.closest('a[href]') && candidate.zone !== 'head') return;
    const found = findDate(candidate.text, lang);
    const time =
      candidate.element.closest('time') ?? candidate.element.querySelector(':scope > time');
    const iso = found?.iso ?? isoDay(time?.getAttribute('datetime'));
    if (!iso || (found && !isMostly(candidate.text, found, lang))) return;
    const label = found?.start
      ? candidate.text.slice(0, found.start)
      : labelBefore(candidate, candidates[index - 1]);
    if (IN_FORCE.test(label) || IN_FORCE.test(candidate.text)) return;
    const distance = around.findIndex((box) => box.contains(candidate.element));
    dated.push({ iso, zone: candidate.zone, isUpdate: UPDATED.test(label), distance, candidate });
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
