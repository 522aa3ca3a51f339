import { anchorMarks, anchorOf, type MarkAnchor } from '../../../utils/page/marks/index.ts';
import type { MarkableText } from '../marks-in-page.ts';
import { EDITS, restoredTab, type Edited } from './edits.ts';
import { byHypothesis } from './hypothesis-rule.ts';
import { LENGTHS, quotesIn, type QuoteLength, type Stretch } from './quotes.ts';
import { Random } from './random.ts';

export const RULES = ['ours', 'hypothesis'] as const;
export type Rule = (typeof RULES)[number];

/** What became of quotes of one length after one kind of edit. */
export interface MarkScore {
  edit: string;
  length: QuoteLength;
  /** Quotes of which most is left, and those of them that were found where they are. */
  kept: number;
  right: Record<Rule, number>;
  /** Kept ones that were put onto other words. */
  wrong: Record<Rule, number>;
  /** Quotes of which nothing is left, and those of them that were put onto anything. */
  deleted: number;
  attached: Record<Rule, number>;
  /** For each that went wrong by our rule, what it was. */
  faults: string[];
}

/** Share of a quote that is most of it. Of one of which less is left nothing is asked. */
const LEAST_LEFT = 0.6;
const QUOTES = 20;
/** Times that each article is edited, each time otherwise. */
const ROUNDS = 3;
/** Of what is found and what there is to find, the part that must be the same. */
const LEAST_COMMON = 0.8;

/** Marks stretches of articles, edits the articles, and looks for the marks. */
export function markScores(articles: readonly MarkableText[]): MarkScore[] {
  const scores = new Map<string, MarkScore>();
  for (const [seed, article] of Array.from({ length: ROUNDS }, () => articles)
    .flat()
    .entries()) {
    for (const [edit, { before, edited, kind }] of editsOf(article, new Random(seed + 1))) {
      for (const length of LENGTHS) {
        const random = new Random(seed * 31 + length.length);
        const score = scores.get(edit + length) ?? noScore(edit, length);
        scores.set(edit + length, score);
        const quotes = quotesIn(before, length, random, { count: QUOTES, kind });
        count(score, before, edited, quotes);
      }
    }
  }
  return [...scores.values()];
}

function noScore(edit: string, length: QuoteLength): MarkScore {
  const none = (): Record<Rule, number> => ({ ours: 0, hypothesis: 0 });
  return {
    edit,
    length,
    kept: 0,
    right: none(),
    wrong: none(),
    deleted: 0,
    attached: none(),
    faults: [],
  };
}

interface MadeEdit {
  before: MarkableText;
  edited: Edited;
  kind: 'text' | 'code';
}

function* editsOf(article: MarkableText, random: Random): Generator<[string, MadeEdit]> {
  for (const [name, edit] of Object.entries(EDITS)) {
    const edited = edit(article, random);
    if (edited.after.text === article.text) continue;
    yield [name, { before: article, edited, kind: name === 'code reformatted' ? 'code' : 'text' }];
  }
  const { before, edited } = restoredTab(article);
  if (before.text !== article.text) yield ['a tab restored', { before, edited, kind: 'text' }];
}

function count(
  score: MarkScore,
  before: MarkableText,
  { after, traceOf }: Edited,
  quotes: readonly Stretch[],
): void {
  const marks = quotes.flatMap((quote) => {
    const anchor = anchorOf(before, before.headings, quote);
    return anchor ? [{ anchor, truth: traceOf(quote.start, quote.end) }] : [];
  });
  const found = anchorMarks(
    after,
    after.headings,
    marks.map(({ anchor }) => anchor),
  );
  for (const [index, { anchor, truth }] of marks.entries()) {
    const one = found[index];
    const answers: Record<Rule, Stretch | undefined> = {
      ours: one && one.state !== 'lost' ? one : undefined,
      hypothesis: byHypothesis(after.text, anchor),
    };
    if (truth.left >= LEAST_LEFT) score.kept += 1;
    else if (truth.left === 0) score.deleted += 1;
    else continue;
    for (const rule of RULES) {
      const answer = answers[rule];
      if (truth.left === 0) score.attached[rule] += answer ? 1 : 0;
      else if (answer && common(answer, truth) >= LEAST_COMMON) score.right[rule] += 1;
      else if (answer) score.wrong[rule] += 1;
    }
    const { ours } = answers;
    const isRight = truth.left === 0 ? !ours : ours && common(ours, truth) >= LEAST_COMMON;
    if (!isRight) score.faults.push(faultOf(anchor, truth, ours, after.text));
  }
}

function common(one: Stretch, other: Stretch): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return Math.max(both, 0) / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

function faultOf(
  { quote }: MarkAnchor,
  truth: Stretch & { left: number },
  ours: Stretch | undefined,
  text: string,
): string {
  const found = ours ? text.slice(ours.start, ours.end) : 'lost';
  const around = text.slice(Math.max(truth.start - 64, 0), truth.end + 64);
  return JSON.stringify({
    quote,
    around,
    is: text.slice(truth.start, truth.end),
    left: truth.left,
    found,
  });
}
