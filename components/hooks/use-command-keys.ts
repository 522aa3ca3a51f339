import { useEffect, useState } from 'preact/hooks';
import { commandKeys, onKeysChange, type CommandKeys } from '../../utils/ui/command-keys.ts';

/** The keys of the commands as they are now; none until they are known. */
export function useCommandKeys(): CommandKeys {
  const [keys, setKeys] = useState<CommandKeys>({});
  useEffect(() => {
    const ask = (): void => void commandKeys().then(setKeys);
    ask();
    return onKeysChange(ask);
  }, []);
  return keys;
}
