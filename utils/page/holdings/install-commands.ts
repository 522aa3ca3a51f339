import convert from 'npm-to-yarn';

/** The package managers whose commands are known, in the order in which they are offered. */
export const MANAGERS = ['npm', 'pnpm', 'yarn', 'bun'] as const;
export type Manager = (typeof MANAGERS)[number];

/** A command as one of the package managers has it. */
export interface Variant {
  manager: Manager;
  text: string;
}

/** A command of npm. */
const COMMAND = /^\s*(?:npm|npx)(?: |$)/;
/** What stands before a command where it has been typed. */
const PROMPT = /^(\s*)[$>] +/;
/** A line that is no command. */
const ASIDE = /^\s*(?:#.*)?$/;
/** A block with more lines than this is no list of commands. */
const MOST_LINES = 20;
/** What the library adds to a command that it does not know. */
const UNKNOWN = /# couldn't auto-convert command/;

/**
 * Returns commands of npm as all package managers have them, as Fumadocs itself makes them for its
 * tabs (`remark-npm`, by the same library); none if the code is anything else, or a manager lacks a
 * command. Without prompts: a shell would take them for the command.
 *
 * Each command is converted by itself: of several, the library converts some and eats spaces.
 */
export function variantsOf(code: string): Variant[] {
  const lines = code.split('\n').map((line) => line.replace(PROMPT, '$1'));
  if (lines.length > MOST_LINES) return [];
  const commands = lines.filter((line) => !ASIDE.test(line));
  if (commands.length === 0 || !commands.every(isOfNpm)) return [];
  const variants = MANAGERS.map((manager) => ({
    manager,
    text: lines.map((line) => (ASIDE.test(line) ? line : inManager(line, manager))).join('\n'),
  }));
  return variants.filter(({ text }) => !UNKNOWN.test(text));
}

function isOfNpm(line: string): boolean {
  return line.split(/ && | ; /).every((part) => COMMAND.test(part));
}

function inManager(line: string, manager: Manager): string {
  if (manager === 'npm') return line;
  return line
    .split(/( && | ; )/)
    .map((part) => (COMMAND.test(part) ? converted(part, manager) : part))
    .join('');
}

function converted(part: string, manager: Manager): string {
  const [indent = ''] = /^\s*/.exec(part) ?? [];
  return indent + convert(part.slice(indent.length), manager);
}
