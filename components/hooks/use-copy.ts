import { useEffect, useState } from 'preact/hooks';
import { message, type MessageKey, visibleSigns } from '../../utils/ui/index.ts';

/** A message, for as long as it is shown. */
export interface News {
  key: MessageKey;
  /** Counts messages, so that the same one again is announced again. */
  turn: number;
}

/** A text made for the clipboard, and the message once it has been copied. */
export interface Copyable {
  text: string;
  news: MessageKey;
}

/** Copies texts, and holds the message about it. */
export interface Clipboard {
  news: News | undefined;
  tell: (key: MessageKey) => void;
  copy: (text: string) => void;
  /** Copies a text that has yet to be made; shows a message if that fails. */
  copyLater: (making: Promise<Copyable>) => void;
}

/** Milliseconds for which a message is shown: the least, and for each letter. */
const SHOWN_MS = 2000;
const LETTER_MS = 70;

/** Copies texts to the clipboard, which browsers allow only at a click or key. */
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

/** The clipboard is asked at once, while the click counts; the text may follow later. */
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
