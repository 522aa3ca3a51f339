import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SafeHtml } from '../../utils/page/content/index.ts';
import type { Article } from '../../utils/page/types.ts';
import { handleArticleEvents, type ArticleActions } from './article-events.ts';
import { blocksOf, replaceContent, type Blocks } from './fuller-content.ts';
import { createCodeColours } from './code-colours.ts';
import type { ImageLoader } from './load-images.ts';
import { prepareContent } from './prepare-content.ts';
import { watchOverflow } from './watch-overflow.ts';

interface Props {
  article: Article;
  /** Moves into the page piece by piece: it can be shown once. Another one has more in it. */
  content: AsyncIterable<SafeHtml>;
  images: ImageLoader;
  isImagesOff: boolean;
  /** Or is there to be another content, which has more? */
  isWhole: boolean;
  actions: ArticleActions;
  /** All of it is there. */
  onShown: (body: HTMLElement) => void;
  /** Something of it cannot be shown. */
  onFailed: () => void;
}

/** Elements from which on what is out of sight is laid out only when it comes near. */
const MANY_ELEMENTS = 15_000;

/** The article itself: the one place in which HTML of a page comes into ours. */
export function ArticleBody(props: Props) {
  const { article, content, images, isImagesOff, isWhole, onShown, onFailed } = props;
  const holder = useRef<HTMLElement>(null);
  const latest = useRef(props.actions);
  latest.current = props.actions;
  /** Of what is shown, as long as there may be more of it. */
  const shown = useRef<Blocks | undefined>(undefined);
  useLayoutEffect(() => {
    const body = holder.current;
    if (!body) return undefined;
    const left = new AbortController();
    const { signal } = left;
    const addInks = createCodeColours(document, signal);
    const watchBoxes = watchOverflow(body, signal);
    handleArticleEvents(body, images, () => latest.current, signal);
    const show = async (): Promise<void> => {
      let elements = 0;
      const before = shown.current;
      const came: Node[] = [];
      const fuller = new DocumentFragment();
      for await (const piece of content) {
        if (signal.aborted) return;
        elements += piece.querySelectorAll('*').length;
        body.dataset['long'] = String(elements > MANY_ELEMENTS);
        addInks(piece);
        if (before || !isWhole) came.push(...blocksOf(piece));
        prepareContent(piece, article, isImagesOff);
        const blocks = [...piece.children];
        images.watch(blocks);
        (before ? fuller : body).append(piece);
        if (!before) watchBoxes(blocks);
      }
      if (before) {
        replaceContent(body, before, fuller, came);
        watchBoxes([...body.children]);
      }
      shown.current = isWhole ? undefined : came;
      onShown(body);
    };
    show().catch(onFailed);
    return () => left.abort();
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
