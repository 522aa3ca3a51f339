import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SafeHtml } from '../../utils/page/content/index.ts';
import type { Article } from '../../utils/page/types.ts';
import { handleArticleEvents, type ArticleActions } from './article-events.ts';
import { blocksOf, replaceContent, type Blocks } from './fuller-content.ts';
import { createCodeColours } from './code-colours.ts';
import type { ImageLoader } from './load-images.ts';
import { type ContentChoices, prepareContent } from './prepare-content.ts';
import { watchOverflow } from './watch-overflow.ts';

interface Props {
  article: Article;
  /**
   * Can be shown once, since it is moved into the page piece by piece. A new value is a more
   * complete version.
   */
  content: AsyncIterable<SafeHtml>;
  images: ImageLoader;
  /** Those at the time when the content is shown. */
  choices: ContentChoices;
  /** Whether this is all, or a more complete version will follow. */
  isWhole: boolean;
  actions: ArticleActions;
  /** Called when all of it is on the page. */
  onShown: (body: HTMLElement) => void;
  /** Called if a part of it cannot be shown. */
  onFailed: () => void;
}

/** From this number of elements on, those out of view are laid out only when they come near. */
const MANY_ELEMENTS = 15_000;

/** The article itself. This is the only component that inserts HTML of a page. */
export function ArticleBody(props: Props) {
  const { article, content, images, choices, isWhole, onShown, onFailed } = props;
  const holder = useRef<HTMLElement>(null);
  const latest = useRef(props.actions);
  latest.current = props.actions;
  /** The blocks that are shown, while there may be a more complete version. */
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
      const shownBlocks: Node[] = [];
      const fuller = new DocumentFragment();
      if (!before) {
        body.replaceChildren();
        // The page may have come before all of this has been shown.
        if (!isWhole) shown.current = shownBlocks;
      }
      for await (const piece of content) {
        if (signal.aborted) return;
        elements += piece.querySelectorAll('*').length;
        body.dataset['long'] = String(elements > MANY_ELEMENTS);
        addInks(piece);
        if (before || !isWhole) shownBlocks.push(...blocksOf(piece));
        prepareContent(piece, article, choices);
        const blocks = [...piece.children];
        images.watch(blocks);
        (before ? fuller : body).append(piece);
        if (!before) watchBoxes(blocks);
      }
      if (before) {
        replaceContent(body, before, fuller, shownBlocks);
        watchBoxes([...body.children]);
      }
      shown.current = isWhole ? undefined : shownBlocks;
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
