import { useLayoutEffect, useRef } from 'preact/hooks';
import { inkStyles, type SafeHtml } from '../../utils/page/sanitize.ts';
import type { Article } from '../../utils/page/types.ts';
import { answerIn, type ArticleActions } from './answer-in.ts';
import { legibleInks } from './legible-inks.ts';
import { prepareContent } from './prepare-content.ts';

interface Props {
  article: Article;
  /** Is moved into the page: it can be shown once. */
  content: SafeHtml;
  isImagesOff: boolean;
  actions: ArticleActions;
  onShown: (body: HTMLElement) => void;
}

/** Elements from which on what is out of sight is laid out only when it comes near. */
const MANY_ELEMENTS = 20_000;

/** The article itself: the one place in which HTML of a page comes into ours. */
export function ArticleBody({ article, content, isImagesOff, actions, onShown }: Props) {
  const holder = useRef<HTMLElement>(null);
  const latest = useRef(actions);
  latest.current = actions;
  useLayoutEffect(() => {
    const body = holder.current;
    if (!body) return undefined;
    const inks = new CSSStyleSheet();
    inks.replaceSync(legibleInks(inkStyles(content)));
    document.adoptedStyleSheets.push(inks);
    body.dataset['long'] = String(content.querySelectorAll('*').length > MANY_ELEMENTS);
    prepareContent(content, article, isImagesOff);
    body.replaceChildren(content);
    const left = new AbortController();
    answerIn(body, () => latest.current, left.signal);
    onShown(body);
    return () => {
      left.abort();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== inks);
    };
  }, [content]);
  return (
    <article
      ref={holder}
      class="prose"
      id="reader-content"
      data-field="content"
      lang={article.lang}
      dir={article.dir}
      tabIndex={-1}
    />
  );
}
