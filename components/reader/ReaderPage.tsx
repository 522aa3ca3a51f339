import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import { findVersions } from '../../utils/page/versions/index.ts';
import type { ArticleActions } from './article-events.ts';
import { ArticleBody } from './ArticleBody.tsx';
import type { Feature, Slot } from './features/feature-contract.ts';
import { FEATURES } from './features/all-features.ts';
import { useArticleFocus } from './hooks/use-article-focus.ts';
import { useKeys } from './hooks/use-keys.ts';
import {
  type ReaderProps,
  type ShownContent,
  useReaderContext,
} from './hooks/use-reader-context.ts';
import { opensAtTop, useReturn } from './hooks/use-return.ts';
import { ReaderHeader } from './ReaderHeader.tsx';
import { safePieces } from './safe-pieces.ts';
import { TopBar } from './TopBar.tsx';

type Keys = NonNullable<Feature['keys']>;

/** The page of one article, with everything that the features of the reader add to it. */
export function ReaderPage(props: ReaderProps) {
  const reader = useReaderContext(props);
  const { read, article, place, settings, content, images, drawer, title, go } = reader;
  const features = FEATURES.map((useFeature) => useFeature(reader));
  const keys: Keys = Object.assign({}, ...features.map((feature) => feature.keys));
  const actions: ArticleActions = Object.assign({ go }, ...features.map((one) => one.article));
  const pieces = useMemo(() => safePieces(read.content ?? '', opensAtTop()), [read]);
  useKeys(settings.keys, (action) => keys[action] !== undefined && keys[action]() !== false);
  useReturn(content.body);
  useEffect(() => {
    document.title = `${article.title || message('untitled')} – ${message('extension_name')}`;
  }, [article]);
  const main = useArticleFocus();
  const { body, turn } = content;
  const versions = useMemo(() => (body ? findVersions(body) : []), [body, turn]);
  return (
    <div
      class="reader"
      data-state={stateOf(content)}
      data-kind={article.kind}
      data-drawer={drawer.isOpen ? 'open' : 'closed'}
    >
      <a class="skip-link" href="#reader-content">
        {message('skip')}
      </a>
      <TopBar
        {...{ article, place }}
        keys={settings.keys}
        isDrawerOpen={drawer.isOpen}
        toggleDrawer={drawer.toggle}
        showHelp={() => keys.help?.()}
        spare={() => keys.spare?.()}
        goToPost={() => void reader.goToPost()}
        facts={features.find(({ facts }) => facts)?.facts}
      >
        {drawnIn('bar', features)}
      </TopBar>
      <div class="reader-bars">{drawnIn('belowBar', features)}</div>
      <div class="reader-columns" dir={article.dir}>
        {drawnIn('contents', features)}
        <main class="reader-main" ref={main} tabIndex={-1}>
          <ReaderHeader {...{ article, title, versions }} openLink={props.openLink} />
          {drawnIn('notices', features)}
          <ArticleBody
            {...{ article, images, actions }}
            content={pieces}
            choices={{ isImagesOff: settings.images === 'ask', tabs: settings.tabs }}
            isWhole={props.loaded === 'whole'}
            onShown={content.show}
            onFailed={content.fail}
          />
          {stateOf(content) === 'loading' && <p class="reader-wait">{message('loading_title')}</p>}
          {drawnIn('end', features)}
        </main>
      </div>
      {drawnIn('overlay', features)}
    </div>
  );
}

function drawnIn(slot: Slot, features: readonly Feature[]): ComponentChildren {
  return features.map((feature, index) => <Fragment key={index}>{feature[slot]}</Fragment>);
}

function stateOf({ body, isFailed }: ShownContent): 'loading' | 'ready' | 'error' {
  if (isFailed) return 'error';
  return body ? 'ready' : 'loading';
}
