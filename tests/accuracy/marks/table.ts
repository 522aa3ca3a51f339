import { LENGTHS } from './quotes.ts';
import type { MarkScore, Rule } from './scores.ts';

/** The scores as a table of Markdown: a row for each kind of edit. */
export function marksTable(scores: readonly MarkScore[]): string {
  const edits = [...new Set(scores.map(({ edit }) => edit))];
  const head = ['after …', ...LENGTHS, 'deleted, put onto anything'];
  const rows = edits.map((edit) => {
    const own = scores.filter((score) => score.edit === edit);
    const cells = LENGTHS.map((length) => cell(own.filter((score) => score.length === length)));
    return [edit, cells, attached(own)].flat();
  });
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function cell(scores: readonly MarkScore[]): string {
  const kept = sum(scores, ({ kept }) => kept);
  if (kept === 0) return '–';
  const of = (rule: Rule): string => percent(sum(scores, ({ right }) => right[rule]) / kept);
  return `**${of('ours')}** / ${of('hypothesis')} (${kept})`;
}

function attached(scores: readonly MarkScore[]): string {
  const all = sum(scores, ({ deleted }) => deleted);
  if (all === 0) return '–';
  const of = (rule: Rule): string => percent(sum(scores, (one) => one.attached[rule]) / all);
  return `**${of('ours')}** / ${of('hypothesis')} (${all})`;
}

export function sum(scores: readonly MarkScore[], of: (score: MarkScore) => number): number {
  return scores.reduce((total, score) => total + of(score), 0);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
