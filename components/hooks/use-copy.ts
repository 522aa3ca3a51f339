import { useEffect, useState } from 'preact/hooks';
import { message, type MessageKey, visibleSigns } from '../../utils/ui/index.ts';

/** What there is to tell, for as long as it is shown. */
export interface News {
  key: MessageKey;
  /** Which news that is: the same again is news. */
  turn: number;
}

/** A text that was made for the clipboard, and what to say once it is there. */
export interface Copyable {
  text: string;
  news: MessageKey;
}

export interface Clipboard {
  news: News | undefined;
  tell: (key: MessageKey) => void;
  copy: (text: string) => void;
  /** Copies what is yet to be made; says so where that fails. */
  copyLater: (making: Promise<Copyable>) => void;
}

/** Milliseconds for which news are shown: at least, and for each letter. */
const SHOWN_MS = 2000;
const LETTER_MS = 70;

/** Copies texts to the clipboard, which browsers allow at a click or a key only. */
export function useCopy(): Clipboard {
  const [news, setNews] = useState<News>();
  useEffect(() => {
    if (!news) return undefined;
    const shown = Math.max(SHOWN_MS, message(news.key).length * LETTER_MS);
    const timer = setTimeout(setNews, shown, undefined);
    return () => clearTimeout(timer);
  }, [news]);
  const tell = (key: MessageKey): void => setNews((last) => ({ key, turn: (last?.turn ?? 0) + 1 }));
  const copy = (text: string): void => {
    navigator.clipboard.writeText(visibleSigns(text)).then(
      () => tell('copied'),
      () => tell('copy_failed'),
    );
  };
  const copyLater = (making: Promise<Copyable>): void => void copyMade(making).then(tell);
  return { news, tell, copy, copyLater };
}

/** The browser is asked at once, while the click counts; the text may come when it is made. */
async function copyMade(making: Promise<Copyable>): Promise<MessageKey> {
  const text = making.then(({ text }) => new Blob([visibleSigns(text)], { type: 'text/plain' }));
  const writing = navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
  const isWritten = writing.then(
    () => true,
    () => false,
  );
  try {
    const { news } = await making;
    return (await isWritten) ? news : 'copy_failed';
  } catch {
    return 'markdown_failed';
  }
}
