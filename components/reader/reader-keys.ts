import type { ReaderSettings } from '../../utils/settings/index.ts';

/** What can be done by a key on the reader page. */
export type KeyAction =
  | 'next'
  | 'previous'
  | 'next_change'
  | 'previous_change'
  | 'theme'
  | 'larger'
  | 'smaller'
  | 'usual'
  | 'look'
  | 'quote'
  | 'link'
  | 'original'
  | 'filter'
  | 'listen'
  | 'help';

/** With what the keys work: see the settings. */
export type KeyChoice = ReaderSettings['keys'];

/** The keys of each action, as `KeyboardEvent.key` has them; help lists them in this order. */
export const KEYS: readonly (readonly [KeyAction, readonly string[]])[] = [
  ['next', ['j', 'n']],
  ['previous', ['k', 'p']],
  // Many keyboards have brackets with AltGr alone.
  ['next_change', [']', 'd']],
  ['previous_change', ['[', 'u']],
  ['filter', ['/']],
  ['link', ['c']],
  ['quote', ['q']],
  ['listen', ['l']],
  ['look', ['a']],
  ['theme', ['t']],
  ['larger', ['+', '=']],
  ['smaller', ['-']],
  ['usual', ['0']],
  ['original', ['o']],
  ['help', ['?']],
];

/**
 * The action that a key asks for. Keys are for who reads: while the focus is anywhere but on the
 * article, or something is being typed, they are not the page's.
 */
export function actionOf(event: KeyboardEvent, choice: KeyChoice): KeyAction | undefined {
  if (choice === 'off' || event.defaultPrevented || event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey !== (choice === 'modifier')) return undefined;
  if (!isOnArticle(event.target)) return undefined;
  const asked = KEYS.find(([, keys]) => keys.includes(event.key));
  return (asked ?? (event.altKey ? byPlace(event) : undefined))?.[0];
}

const ELSEWHERE = 'input, textarea, select, [contenteditable], dialog, [popover]';

/** Is the focus on the article, or on nothing? */
function isOnArticle(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest(ELSEWHERE)) return false;
  return target.matches('html, body') || target.closest('.reader-main') !== null;
}

/** Signs by where they are on most keyboards; with Shift the second. */
const PLACES: Readonly<Record<string, string>> = {
  Slash: '/?', Equal: '=+', Minus: '-_', Digit0: '0)', BracketLeft: '[{', BracketRight: ']}',
}; // prettier-ignore

/** On a Mac, a key gives another sign with Alt. */
function byPlace({ code, shiftKey }: KeyboardEvent): (typeof KEYS)[number] | undefined {
  const letter = /^Key(\w)$/.exec(code)?.[1]?.toLowerCase();
  const sign = letter ?? PLACES[code]?.[shiftKey ? 1 : 0];
  return KEYS.find(([, keys]) => sign !== undefined && keys.includes(sign));
}

/** The keys of an action as `aria-keyshortcuts` names them; undefined where it has none. */
export function keyShortcuts(action: KeyAction, choice: KeyChoice): string | undefined {
  if (choice === 'off') return undefined;
  const before = choice === 'modifier' ? 'Alt+' : '';
  return keysOf(action)
    .map((key) => before + (key === '+' ? 'Plus' : key))
    .join(' ');
}

/** The keys of an action as people are told them. */
export function shownKeys(action: KeyAction, choice: KeyChoice): string[] {
  if (choice === 'off') return [];
  const alt = /Mac/.test(navigator.userAgent) ? '⌥\u202f' : 'Alt\u202f+\u202f';
  return keysOf(action).map((key) => (choice === 'modifier' ? alt + key : key));
}

function keysOf(action: KeyAction): readonly string[] {
  return KEYS.find(([name]) => name === action)?.[1] ?? [];
}
