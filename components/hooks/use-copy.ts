import { useEffect, useState } from 'preact/hooks';

/** What became of the last copy; undefined once that has been shown long enough. */
export interface Copying {
  isCopied: boolean;
  /** Which copy that was: the same news twice is news. */
  turn: number;
}

/** Milliseconds for which it is shown that something was copied. */
const SHOWN_MS = 2000;

/** Copies texts to the clipboard, which browsers allow at a click or a key only. */
export function useCopy(): [Copying | undefined, (text: string) => void] {
  const [copying, setCopying] = useState<Copying>();
  useEffect(() => {
    if (!copying) return undefined;
    const timer = setTimeout(setCopying, SHOWN_MS, undefined);
    return () => clearTimeout(timer);
  }, [copying]);
  const end = (isCopied: boolean): void =>
    setCopying((last) => ({ isCopied, turn: (last?.turn ?? 0) + 1 }));
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => end(true),
      () => end(false),
    );
  };
  return [copying, copy];
}
