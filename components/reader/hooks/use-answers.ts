import { useEffect, useRef } from 'preact/hooks';
import type { Answering, ShownArticle } from '../../../utils/reader/index.ts';
import type { Article } from '../../../utils/page/types.ts';
import { tellSpotted } from '../../../utils/spotted/index.ts';
import { readTextsOf } from '../read-texts.ts';
import { ownLandmarks } from './use-own-place.ts';

interface Shown extends Pick<ShownArticle, 'loaded' | 'jump' | 'showMark' | 'goToOriginal'> {
  answering: Answering;
  /** The article as it was read. */
  article: Article;
  /** The article on this page; `undefined` until all of it is there. */
  body: HTMLElement | undefined;
  /** Changes when the article on the page does. */
  turn: number;
}

/** Lets other parts of the extension ask this page about its article. */
export function useAnswers(shown: Shown): void {
  const { answering, article, loaded, body, turn } = shown;
  const latest = useRef(shown);
  latest.current = shown;
  useEffect(() => {
    const { headings } = article;
    answering.show({
      article,
      loaded,
      find: body && (() => ownLandmarks(body, headings)),
      readTexts: () => readTextsOf(body, headings),
      jump: (target, options) => latest.current.jump(target, options),
      showMark: (id) => latest.current.showMark?.(id),
      goToOriginal: () => latest.current.goToOriginal(),
    });
  }, [answering, article, loaded, body, turn]);
  // Lights the icon as for the post itself.
  useEffect(() => {
    const over = new AbortController();
    void tellSpotted(true, over.signal);
    return () => over.abort();
  }, [article]);
}
