import { printOf } from '../page/text/index.ts';

const BEGIN = /^%% reader:begin(?: ([\da-z]+))? %%$/;
const END = '%% reader:end %%';

/**
 * Puts our part into a file, in place of the one that was there before, or at its end: between
 * markers, and what is not between them stays as it is. So does an older part that somebody has
 * written in: then it is theirs, and ours stands after it.
 *
 * @param file what is there already; '' for a new file
 */
export function withOurPart(file: string, part: string): string {
  const lineEnd = file.includes('\r\n') ? '\r\n' : '\n';
  const lines = file === '' ? [] : file.split(/\r?\n/);
  const own = part.trimEnd().split('\n');
  const ours = [`%% reader:begin ${printOfLines(own)} %%`, ...own, END];
  const old = oldPart(lines);
  if (!old) {
    const isEnded = lines.at(-1) === '' || lines.length === 0;
    return [
      ...lines.slice(0, isEnded ? -1 : undefined),
      ...(isEnded ? [] : ['']),
      ...ours,
      '',
    ].join(lineEnd);
  }
  const before = lines.slice(0, old.begin);
  const between = lines.slice(old.begin + 1, old.end);
  const after = lines.slice(old.end + 1);
  const isUntouched = old.print === undefined || old.print === printOfLines(between);
  return [...before, ...(isUntouched ? [] : [...between, '']), ...ours, ...after].join(lineEnd);
}

/** The last part with a beginning and an end; one without an end is not known to be ours. */
function oldPart(
  lines: readonly string[],
): { begin: number; end: number; print: string | undefined } | undefined {
  const end = lines.lastIndexOf(END);
  const begin = end < 0 ? -1 : lines.slice(0, end).findLastIndex((line) => BEGIN.test(line));
  if (begin < 0) return undefined;
  return { begin, end, print: BEGIN.exec(lines[begin] ?? '')?.[1] };
}

function printOfLines(lines: readonly string[]): string {
  return printOf(lines.join('\n')).toString(36);
}
