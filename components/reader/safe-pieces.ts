import { type SafeHtml, splitContent, toSafeHtml } from '../../utils/page/content/index.ts';

/** Milliseconds after which a frame that has not come is not waited for: none do in hidden tabs. */
const FRAME_MS = 100;

/**
 * Sanitizes an article's content. A long one comes in pieces, between which the page can be drawn
 * and used.
 *
 * @param html the content in our vocabulary
 * @param isAtTop whether its top is what is seen first: then that is drawn before the rest is there
 */
export async function* safePieces(html: string, isAtTop = false): AsyncGenerator<SafeHtml> {
  await yieldToBrowser();
  let isFirst = isAtTop;
  for (const piece of splitContent(html, isAtTop)) {
    yield toSafeHtml(piece);
    if (isFirst && !document.hidden) await nextFrame();
    isFirst = false;
    await yieldToBrowser();
  }
}

/** Resolves when the browser is about to draw; what is asked of it after that has been drawn. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, FRAME_MS);
  });
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
