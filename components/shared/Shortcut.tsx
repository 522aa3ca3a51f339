import { message } from '../../utils/ui/index.ts';

/** A key of a command, each part of it for itself; or that there is none. */
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
