import { useEffect, useState } from 'preact/hooks';
import { loadSettings, saveSettings } from '../../utils/settings/index.ts';

/** Whether lists leave out posts that have been read, as it was last chosen; and chooses it. */
export function useHideRead(): [isHidden: boolean, hide: (isHidden: boolean) => void] {
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    void loadSettings().then(({ settings }) => setHidden(settings.hideRead));
  }, []);
  const hide = (hideRead: boolean): void => {
    setHidden(hideRead);
    void saveSettings({ hideRead });
  };
  return [isHidden, hide];
}
