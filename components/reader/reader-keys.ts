import type { ReaderSettings } from '../../utils/settings/index.ts';

/** Actions that keys on the reader page can start. */
export type KeyAction =
  | 'next'
  | 'previous'
  | 'next_change'
  | 'previous_change'
  | 'theme'
  | 'larger'
  | 'smaller'
  | 'usual'
  | 'focus'
  | 'look'
  | 'quote'
  | 'mark'
  | 'mark_section'
  | 'next_mark'
  | 'previous_mark'
  | 'marks'
  | 'undo_mark'
  | 'redo_mark'
  | 'link'
  | 'original'
  | 'filter'
  | 'parts'
  | 'spare'
  | 'listen'
  | 'help';

/** Which keys are used: letters, letters with Alt, or none; see the settings. */
export type KeyChoice = ReaderSettings['keys'];

/**
 * The keys of each action, as in `KeyboardEvent.key`, in the order in which the help lists them.
 */
export const KEYS: readonly (readonly [KeyAction, readonly string[]])[] = [
  ['next', ['j', 'n']],
  ['previous', ['k', 'p']],
  // On many keyboards brackets need AltGr.
  ['next_change', [']', 'd']],
  ['previous_change', ['[', 'u']],
  ['filter', ['/']],
  // Blocks, and time to spare.
  ['parts', ['b']],
  ['spare', ['s']],
  ['link', ['c']],
  ['quote', ['q']],
  ['mark', ['h']],
  ['mark_section', ['w']],
  ['next_mark', ['.']],
  ['previous_mark', [',']],
  ['marks', ['m']],
  ['undo_mark', ['z']],
  ['redo_mark', ['y']],
  ['listen', ['l']],
  ['look', ['a']],
  ['theme', ['t']],
  ['larger', ['+', '=']],
  ['smaller', ['-']],
  ['usual', ['0']],
  ['focus', ['f']],
  ['original', ['o']],
  ['help', ['?']],
];

/**
 * Returns the action for a key; `undefined` for none. Keys only work while the focus is on the
 * article or nowhere, and never while something is being typed.
 */
export function actionOf(event: KeyboardEvent, choice: KeyChoice): KeyAction | undefined {
  if (choice === 'off' || event.defaultPrevented || event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey !== (choice === 'modifier')) return undefined;
  if (!isOnArticle(event.target)) return undefined;
  const asked = KEYS.find(([, keys]) => keys.includes(event.key));
  return (asked ?? (event.altKey ? byPlace(event) : undefined))?.[0];
}

const ELSEWHERE = 'input, textarea, select, [contenteditable], dialog, [popover]';

/** Is the focus on the article, or nowhere? */
function isOnArticle(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest(ELSEWHERE)) return false;
  return target.matches('html, body') || target.closest('.reader-main') !== null;
}

/** Characters by physical key on most keyboards; the second one with Shift. */
const PLACES: Readonly<Record<string, string>> = {
  Slash: '/?', Equal: '=+', Minus: '-_', Digit0: '0)', BracketLeft: '[{', BracketRight: ']}', Period: '.>',
  Comma: ',<',
}; // prettier-ignore

/** On a Mac, Alt changes the character of a key. */
function byPlace({ code, shiftKey }: KeyboardEvent): (typeof KEYS)[number] | undefined {
  const letter = /^Key(\w)$/.exec(code)?.[1]?.toLowerCase();
  const sign = letter ?? PLACES[code]?.[shiftKey ? 1 : 0];
  return KEYS.find(([, keys]) => sign !== undefined && keys.includes(sign));
}

/** Returns the keys of an action for `aria-keyshortcuts`; `undefined` if it has none. */
export function keyShortcuts(action: KeyAction, choice: KeyChoice): string | undefined {
  if (choice === 'off') return undefined;
  const before = choice === 'modifier' ? 'Alt+' : '';
  return keysOf(action)
    .map((key) => before + (key === '+' ? 'Plus' : key))
    .join(' ');
}

/** Returns the keys of an action as they are displayed. */
export function shownKeys(action: KeyAction, choice: KeyChoice): string[] {
  if (choice === 'off') return [];
  const alt = /Mac/.test(navigator.userAgent) ? '⌥\u202f' : 'Alt\u202f+\u202f';
  return keysOf(action).map((key) => (choice === 'modifier' ? alt + key : key));
}

function keysOf(action: KeyAction): readonly string[] {
  return KEYS.find(([name]) => name === action)?.[1] ?? [];
}
