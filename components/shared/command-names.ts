import type { KeyCommand, MessageKey } from '../../utils/ui/index.ts';

/** The name of each command, in the order in which they are listed. */
export const COMMAND_NAMES: readonly (readonly [KeyCommand, MessageKey])[] = [
  ['_execute_action', 'command_action'],
  ['open-reader', 'command_reader'],
  ['open-panel', 'command_panel'],
  ['mark-selection', 'command_mark'],
  ['next-section', 'command_next'],
  ['previous-section', 'command_previous'],
];
