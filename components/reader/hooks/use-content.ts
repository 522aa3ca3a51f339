import { useEffect, useState } from 'preact/hooks';
import { toSafeHtml, type SafeHtml } from '../../../utils/page/sanitize.ts';
import type { Article } from '../../../utils/page/types.ts';

/** The article's content, made safe; undefined for a moment, in which the rest can be drawn. */
export function useContent(article: Article): SafeHtml | undefined {
  const [content, setContent] = useState<SafeHtml>();
  useEffect(() => {
    const timer = setTimeout(() => setContent(toSafeHtml(article.content ?? '')));
    return () => clearTimeout(timer);
  }, [article]);
  return content;
}
