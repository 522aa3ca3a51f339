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
  /** Id of the tab whose page is shown; `undefined` if there is none. */
  tabId: number | undefined;
  /** The first reading, if it has begun already. */
  begun?: TwoReadings;
  /** Opens an address, in the tab itself or in a new one. */
  openLink: (href: string, inNewTab: boolean) => void;
  /** Whether this is a popup, which has the size of its content, and the focus. */
  isPopup?: boolean;
  /** Closes the view on Escape; absent if Escape does not close it. */
  close?: (() => void) | undefined;
  /** Opens the side panel; `undefined` if there is none, or this is it. */
  openPanel?: (() => void) | undefined;
  /** Opens the options page. */
  openSettings: () => void;
  /**
   * Opens the article in the reader: at a section if one is given, by its id, or with some sections,
   * by their keys.
   */
  openReader: (sectionId?: string, some?: string[]) => void;
}

/**
 * The page in a tab, for popup and side panel: its article's facts and outline, or a message that
 * says why there is none.
 */
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
  const { settings, change } = useSettings();
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
      change={change}
      {...{ tabId, article, settings, readAgain, openLink, close, openPanel, openReader }}
      openSettings={openSettings}
      isLoading={reading.isLoading}
      isReader={reading.isReader === true}
      isKept={reading.isKept === true}
    />
  );
}
