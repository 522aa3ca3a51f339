import { useEffect, useRef } from 'preact/hooks';
import { actionOf, type KeyAction, type KeyChoice } from '../reader-keys.ts';

/** Runs the actions of this page's keys. If `act` returns false, the key is left to the browser. */
export function useKeys(choice: KeyChoice, act: (action: KeyAction) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const action = actionOf(event, choice);
      if (action && latest.current(action)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [choice]);
}
