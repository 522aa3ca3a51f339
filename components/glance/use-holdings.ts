import { useContext, useEffect, useState } from 'preact/hooks';
import { splitContent, toSafeHtml } from '../../utils/page/content/index.ts';
import { type Holdings, readHoldings } from '../../utils/page/holdings/index.ts';
import type { Article } from '../../utils/page/types.ts';
import { GlanceContext, type GlanceSource } from './glance-context.ts';

/** What is known of an article: nothing yet, what it holds, or that it could not be read. */
export type Known = 'unread' | 'unreadable' | Holdings;

/** What articles hold, each read once. */
const read = new WeakMap<Article, Promise<Holdings | undefined>>();

/** The source of the view. Only in what `useLateGlance` loads, and so only where there is one. */
export function useGlance(): GlanceSource {
  const source = useContext(GlanceContext);
  if (!source) throw new Error('A view without a source of glances shows one');
  return source;
}

/** What the article's sections hold, read when it is first wanted. */
export function useHoldings(isWanted: boolean): Known {
  const source = useGlance();
  const { article } = source;
  const [known, setKnown] = useState<{ article: Article; held: Known }>();
  useEffect(() => {
    if (!isWanted) return undefined;
    let isLeft = false;
    void holdingsOf(source).then((held) => {
      if (!isLeft) setKnown({ article, held: held ?? 'unreadable' });
    });
    return () => {
      isLeft = true;
    };
  }, [article, isWanted]);
  return known?.article === article ? known.held : 'unread';
}

/** A reading that has failed is tried again when it is wanted again. */
async function holdingsOf(source: GlanceSource): Promise<Holdings | undefined> {
  const { article } = source;
  const reading = read.get(article) ?? readOf(source);
  read.set(article, reading);
  const held = await reading;
  if (!held) read.delete(article);
  return held;
}

async function readOf({ article, page, readContent }: GlanceSource): Promise<Holdings | undefined> {
  const whole = await readContent();
  // The page may have changed since its outline was read.
  if (!whole || whole.headings.length !== article.headings.length) return undefined;
  return readHoldings(safely(whole.content ?? ''), page, article.lang);
}

/** Sanitized, although texts alone are taken from it: no other HTML is parsed here. */
function* safely(html: string): Generator<DocumentFragment> {
  for (const piece of splitContent(html)) yield toSafeHtml(piece);
}
