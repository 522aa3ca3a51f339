import { useState } from 'preact/hooks';
import { FootnotePopover, type ShownNote } from '../FootnotePopover.tsx';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import type { Feature } from './feature-contract.ts';

/** Shows a footnote beside its reference. */
export function useFootnotes({ images, go }: ReaderContext): Feature {
  const [note, setNote] = useState<ShownNote>();
  const close = (): void => setNote(undefined);
  return {
    overlay: note && <FootnotePopover shown={note} {...{ images, close, go }} />,
    article: { showNote: (reference, shown) => setNote({ reference, note: shown }) },
  };
}
