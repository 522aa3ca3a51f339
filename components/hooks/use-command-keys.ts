import { useEffect, useState } from 'preact/hooks';
import { commandKeys, type CommandKeys, onKeysChange } from '../../utils/ui/index.ts';

/** The present shortcuts of the commands; empty until they are known. */
export function useCommandKeys(): CommandKeys {
  const [keys, setKeys] = useState<CommandKeys>({});
  useEffect(() => {
    const ask = (): void => void commandKeys().then(setKeys);
    ask();
    return onKeysChange(ask);
  }, []);
  return keys;
}
