import { message } from '../utils/i18n.ts';
import { ArticleView } from './ArticleView.tsx';
import { useReading } from './hooks/use-reading.ts';
import { StateMessage } from './StateMessage.tsx';
import './theme.css';
import './tab-view.css';

interface Props {
  /** The tab whose page is shown; undefined where there is none. */
  tabId: number | undefined;
  /** Opens an address; in the tab itself, unless another one is asked for. */
  openLink: (href: string, inNewTab: boolean) => void;
  /** Closes the view, where Escape is to do that. */
  close?: (() => void) | undefined;
  /** Opens the side panel; undefined where there is none, or this is it. */
  openPanel?: (() => void) | undefined;
}

/** What a tab's page holds: its article's facts and outline, or a sentence that says why not. */
export function TabView({ tabId, openLink, close, openPanel }: Props) {
  const { reading, readAgain } = useReading(tabId);
  if (!reading) {
    return (
      <main class="tab-view" data-state="loading" aria-busy="true">
        <StateMessage level={1} title={message('loading_title')} />
      </main>
    );
  }
  if (reading.state === 'error') {
    const { problem } = reading;
    return (
      <main class="tab-view" data-state="error" data-problem={problem}>
        <StateMessage
          level={1}
          title={message(`problem_${problem}_title`)}
          text={message(`problem_${problem}_text`)}
        />
      </main>
    );
  }
  const { article, isLoading } = reading;
  return <ArticleView {...{ tabId, article, isLoading, readAgain, openLink, close, openPanel }} />;
}
