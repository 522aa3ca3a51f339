import { type SafeHtml, splitContent, toSafeHtml } from '../../utils/page/content/index.ts';

/**
 * Sanitizes an article's content. A long one comes in pieces, between which the page can be drawn
 * and used.
 *
 * @param html the content in our vocabulary
 */
export async function* safePieces(html: string): AsyncGenerator<SafeHtml> {
  await yieldToBrowser();
  for (const piece of splitContent(html)) {
    yield toSafeHtml(piece);
    await yieldToBrowser();
  }
}

/** Lets the browser do other work. Not with a timer, which waits a second in hidden tabs. */
function yieldToBrowser(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
