/** A source with one small change that tests should see. */
export interface Mutant {
  code: string;
  /** From 1. */
  line: number;
  /** What was changed, as a line of text. */
  change: string;
}

/** What stands for something else; each is tried at every place where it occurs. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ < /g, ' <= '],
  [/ <= /g, ' < '],
  [/ > (?!=)/g, ' >= '],
  [/ >= /g, ' > '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/ \* /g, ' / '],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/\.some\(/g, '.every('],
  [/\.every\(/g, '.some('],
  [/\.find\(/g, '.findLast('],
  [/\.findLast\(/g, '.find('],
  [/\.at\(-1\)/g, '.at(0)'],
  [/(?<=\bif \()/g, '!'],
  [/(?<=\breturn )!/g, ''],
  [/(?<=[=<>*/+-] )(\d+)\b/g, '$1 + 1'],
];

/** All such changes, but in comments, imports, types and text. */
export function mutantsOf(source: string): Mutant[] {
  const lines = source.split('\n');
  return lines.flatMap((text, index) => {
    if (/^\s*(?:\/?\*|\/\/|import |export type|type |interface )/.test(text)) return [];
    return changesOf(text).map((changed) => ({
      code: lines.with(index, changed).join('\n'),
      line: index + 1,
      change: `${text.trim()}  →  ${changed.trim()}`,
    }));
  });
}

function changesOf(text: string): string[] {
  const isCode = outsideText(text);
  return CHANGES.flatMap(([from, to]) =>
    [...text.matchAll(from)]
      .filter(({ index }) => isCode(index))
      .map((match) => {
        const made = to.replace('$1', match[1] ?? '');
        return text.slice(0, match.index) + made + text.slice(match.index + match[0].length);
      }),
  );
}

/** Tells of each place of a line whether it is outside of quotes, patterns and comments. */
function outsideText(line: string): (index: number) => boolean {
  const spans = [
    ...line.matchAll(/'[^']*'|`[^`]*`|(?<=[(,=\s])\/(?![/*])(?:\\.|[^/\\])+\/\w*|\/\/.*$/g),
  ].map(({ index, 0: text }) => [index, index + text.length] as const);
  return (index) => spans.every(([start, end]) => index < start || index >= end);
}
