import { message } from '../../utils/ui/index.ts';

/** The shortcut of a command, key by key, or a note that it has none. */
export function Shortcut({ keys }: { keys: string | undefined }) {
  if (!keys) return <span class="no-key">{message('key_none')}</span>;
  return (
    <span class="shortcut" dir="ltr">
      {keys.split('+').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
