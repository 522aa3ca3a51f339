import { useEffect, useState } from 'preact/hooks';
import { onActivated } from '../../utils/tab/index.ts';

/** The id of the active tab of a window, kept up to date. */
export function useActiveTab(first: number | undefined, windowId: number): number | undefined {
  const [tabId, setTabId] = useState(first);
  useEffect(() => onActivated(windowId, setTabId), [windowId]);
  return tabId;
}
