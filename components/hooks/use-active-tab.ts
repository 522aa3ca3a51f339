import { useEffect, useState } from 'preact/hooks';
import { onActivated } from '../../utils/tab/index.ts';

/** The tab that the user looks at in a window, whichever that is at the time. */
export function useActiveTab(first: number | undefined, windowId: number): number | undefined {
  const [tabId, setTabId] = useState(first);
  useEffect(() => onActivated(windowId, setTabId), [windowId]);
  return tabId;
}
