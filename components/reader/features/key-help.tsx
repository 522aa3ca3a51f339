import { useRef } from 'preact/hooks';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import { KeyHelp } from '../KeyHelp.tsx';
import type { Feature } from './feature-contract.ts';

/** Lists the keys of the page, with the setting for which are used. */
export function useKeyHelp({ settings, change }: ReaderContext): Feature {
  const help = useRef<HTMLDialogElement>(null);
  return {
    overlay: <KeyHelp dialog={help} {...{ settings, change }} />,
    keys: { help: () => help.current?.showModal() },
  };
}
