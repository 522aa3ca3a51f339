import { useMemo } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import { atOwnRate } from '../../utils/page/outline/index.ts';
import { isPassing, reloadTab, type TwoReadings } from '../../utils/tab/index.ts';
import { Actions } from './Actions.tsx';
import { ArticleView } from './ArticleView.tsx';
import { useFirstFocus } from '../hooks/use-first-focus.ts';
import { useReading } from '../hooks/use-reading.ts';
import { useWindowRoom } from '../hooks/use-window-room.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useTheme } from '../hooks/use-theme.ts';
import { StateMessage } from '../shared/StateMessage.tsx';
import '../shared/theme.css';
import './tab-view.css';

interface Props {
  /** The tab whose page is shown; undefined where there is none. */
  tabId: number | undefined;
  /** The first reading of it, where it has been begun already. */
  begun?: TwoReadings;
  /** Opens an address; in the tab itself, unless another one is asked for. */
  openLink: (href: string, inNewTab: boolean) => void;
  /** Is it a popup? That has the size of its content, and the focus. */
  isPopup?: boolean;
  /** Closes the view, where Escape is to do that. */
  close?: (() => void) | undefined;
  /** Opens the side panel; undefined where there is none, or this is it. */
  openPanel?: (() => void) | undefined;
  /** Opens the options page. */
  openSettings: () => void;
  /** Opens the article in the reader, at a section where one is being read. */
  openReader: (sectionId?: string) => void;
}

/** What a tab's page holds: its article's facts and outline, or a sentence that says why not. */
export function TabView(props: Props) {
  const {
    tabId,
    begun,
    isPopup = false,
    openLink,
    close,
    openPanel,
    openSettings,
    openReader,
  } = props;
  const { reading, readAgain } = useReading(tabId, begun);
  const { settings } = useSettings();
  useTheme(settings?.theme);
  useWindowRoom(isPopup);
  const read = reading?.state === 'ready' ? reading.article : undefined;
  const rate = settings?.rate ?? null;
  const article = useMemo(() => read && atOwnRate(read, rate), [read, rate]);
  useFirstFocus(isPopup, settings && reading?.state);
  const footer = (
    <Actions
      openReader={undefined}
      copyOutline={undefined}
      openPanel={undefined}
      openSettings={openSettings}
    />
  );
  if (reading?.state === 'error') {
    const { problem } = reading;
    return (
      <main class="tab-view" data-state="error" data-problem={problem}>
        <StateMessage
          level={1}
          title={message(`problem_${problem}_title`)}
          text={message(`problem_${problem}_text`)}
        >
          {tabId !== undefined && isPassing(problem) && (
            <button type="button" class="button" onClick={() => reloadTab(tabId)}>
              {message('reload_page')}
            </button>
          )}
        </StateMessage>
        {footer}
      </main>
    );
  }
  if (!reading || !article || !settings) {
    return (
      <main class="tab-view" data-state="loading" aria-busy="true">
        <StateMessage level={1} title={message('loading_title')} />
        {footer}
      </main>
    );
  }
  return (
    <ArticleView
      {...{ tabId, article, settings, readAgain, openLink, close, openPanel, openReader }}
      openSettings={openSettings}
      isLoading={reading.isLoading}
      isReader={reading.isReader === true}
      isKept={reading.isKept === true}
    />
  );
}
