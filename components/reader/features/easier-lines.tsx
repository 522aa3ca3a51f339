import { useEffect } from 'preact/hooks';
import { LineFocus } from '../LineFocus.tsx';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import type { Feature } from './feature-contract.ts';

/** Lines in the band that the key turns on. */
const USUAL_LINES = 3;

/** Aids for the eye: a band of lines that stands out, and stronger beginnings of words. */
export function useEasierLines({ content, settings, change }: ReaderContext): Feature {
  const { body, turn } = content;
  const { bionic, focusLines, textSize, lineHeight } = settings;
  useEffect(() => {
    if (!body || !bionic) return undefined;
    const left = new AbortController();
    void import('../word-starts.ts').then(
      ({ strengthenStarts }) => left.signal.aborted || strengthenStarts(body, left.signal),
    );
    return () => left.abort();
  }, [body, turn, bionic]);
  return {
    overlay: body && focusLines > 0 && (
      <LineFocus {...{ body }} lines={focusLines} step={textSize * lineHeight} />
    ),
    keys: { focus: () => change({ focusLines: focusLines > 0 ? 0 : USUAL_LINES }) },
  };
}
