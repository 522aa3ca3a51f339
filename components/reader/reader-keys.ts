/** What can be done by a key on the reader page. */
export type KeyAction =
  | 'next'
  | 'previous'
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

/** The keys of each action, as `KeyboardEvent.key` has them; help lists them in this order. */
export const KEYS: readonly (readonly [KeyAction, readonly string[]])[] = [
  ['next', ['j', 'n']],
  ['previous', ['k', 'p']],
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

/** The action that a key asks for; none while something is being typed or a dialog is open. */
export function actionOf(event: KeyboardEvent): KeyAction | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('input, textarea, select, [contenteditable], dialog, [popover]'))
    return undefined;
  return KEYS.find(([, keys]) => keys.includes(event.key))?.[0];
}

/** The keys of an action as `aria-keyshortcuts` names them. */
export function keyShortcuts(action: KeyAction): string {
  const keys = KEYS.find(([name]) => name === action)?.[1] ?? [];
  return keys.map((key) => (key === '+' ? 'Plus' : key)).join(' ');
}
