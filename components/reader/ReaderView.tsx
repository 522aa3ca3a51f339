import { useEffect } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import type { Answering, OwnTab, ReaderReading } from '../../utils/reader/index.ts';
import type { ReaderQuery } from '../../utils/reader-tabs/index.ts';
import { isPassing } from '../../utils/tab/index.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { StateMessage } from '../shared/StateMessage.tsx';
import { useLastingReader } from './hooks/use-lasting-reader.ts';
import { useReaderReading } from './hooks/use-reader-reading.ts';
import { ReaderPage } from './ReaderPage.tsx';
import { ReaderPosts } from './ReaderPosts.tsx';
import { RemovalReport } from './RemovalReport.tsx';
import '../shared/theme.css';
import '../tab/tab-view.css';
import './reader.css';
import './prose.css';
import './print.css';

interface Props {
  query: ReaderQuery;
  /** The tab that this page is in. */
  own: OwnTab;
  /** Answers other parts of the extension about what is shown here. */
  answering: Answering;
  openLink: (href: string, inNewTab: boolean) => void;
}

/** The article that the page's address asks for, or a message that says why it is not shown. */
export function ReaderView({ query, own, answering, openLink }: Props) {
  const tabId = own?.id;
  const { reading, readAnew } = useReaderReading(query, own);
  const { settings, change } = useSettings();
  useLastingReader(reading, settings?.remember);
  const isLoading = reading?.state === 'empty' && reading.loaded === 'loading';
  useEffect(() => {
    if (reading && reading.state !== 'ready' && !isLoading) answering.show(undefined);
  }, [answering, reading, isLoading]);
  if (!reading || !settings || isLoading) {
    return (
      <main class="reader-state" data-state="loading" aria-busy="true">
        <StateMessage level={1} title={message('loading_title')} />
      </main>
    );
  }
  if (reading.state === 'ready') {
    const { article, isKept, loaded, removed } = reading;
    if (article.posts?.length) {
      return (
        <ReaderPosts
          {...{ tabId, answering, openLink, article, loaded }}
          settings={settings.reader}
          remember={settings.remember}
          change={(reader) => void change({ reader })}
        />
      );
    }
    return (
      <>
        <ReaderPage
          {...{ tabId, answering, openLink, settings, article, isKept, loaded }}
          change={change}
        />
        {query.isDebug && removed && <RemovalReport removed={removed} />}
      </>
    );
  }
  if (reading.state === 'empty') {
    const { url, kind } = reading.article;
    return (
      <main class="reader-state" data-state="empty" data-kind={kind}>
        <StateMessage
          level={1}
          title={message('reader_empty_title')}
          text={message('reader_empty_text')}
        />
        {kind === 'post' && <OpenPost url={url} />}
      </main>
    );
  }
  return <ReaderProblem {...reading} readAnew={readAnew} />;
}

interface ProblemProps {
  problem: Extract<ReaderReading, { state: 'error' }>['problem'];
  url?: string;
  readAnew: (url: string) => void;
}

/** Why there is no article, and what can be done. */
function ReaderProblem({ problem, url, readAnew }: ProblemProps) {
  const mayLoad = problem === 'not_kept' && url !== undefined;
  return (
    <main class="reader-state" data-state="error" data-problem={problem}>
      <StateMessage
        level={1}
        title={message(`problem_${problem}_title`)}
        text={message(`problem_${problem}_text`)}
      >
        {isPassing(problem) && (
          <button type="button" class="button" onClick={() => location.reload()}>
            {message('try_again')}
          </button>
        )}
        {mayLoad && (
          <button type="button" class="button primary" onClick={() => readAnew(url)}>
            {message('load_post')}
          </button>
        )}
      </StateMessage>
      {url !== undefined && <OpenPost url={url} isMain={!mayLoad} />}
    </main>
  );
}

function OpenPost({ url, isMain = true }: { url: string; isMain?: boolean }) {
  return (
    <a class={isMain ? 'button primary' : 'button'} href={url} rel="noreferrer">
      {message('open_post')}
    </a>
  );
}
