import { useRef } from 'preact/hooks';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import { KeyHelp } from '../KeyHelp.tsx';
import type { Feature } from './feature-contract.ts';

/** Lists the keys of the page, and sets with what they work. */
export function useKeyHelp({ settings, change }: ReaderContext): Feature {
  const help = useRef<HTMLDialogElement>(null);
  return {
    overlay: <KeyHelp dialog={help} {...{ settings, change }} />,
    keys: { help: () => help.current?.showModal() },
  };
}
