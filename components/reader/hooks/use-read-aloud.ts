import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReaderSettings } from '../../../utils/settings/index.ts';
import { browserSpeech, type PlayerState, voicesOf } from '../../../utils/speech/index.ts';
import { Narration } from '../narration.ts';

/** State of reading aloud, and actions. */
export interface ReadAloud {
  state: PlayerState;
  /** Voices for the article's language, the best first. */
  voices: readonly SpeechSynthesisVoice[];
  /** Starts, pauses or resumes. */
  toggle: () => void;
  step: (by: 1 | -1) => void;
  stop: () => void;
}

const STOPPED: PlayerState = { status: 'stopped', at: 0 };

/**
 * Reads the article on this page aloud. Speech and voices are requested only when it is first used.
 */
export function useReadAloud(
  body: HTMLElement | undefined,
  lang: string,
  { speed, voices: chosen }: ReaderSettings,
): ReadAloud {
  const [state, setState] = useState(STOPPED);
  const narration = useRef<Narration | null>(null);
  useEffect(
    () => () => {
      narration.current?.leave();
      narration.current = null;
      setState(STOPPED);
    },
    [body, lang],
  );
  // Every change of settings makes new objects, so they are compared as text.
  const options = JSON.stringify({ speed, voices: chosen });
  useEffect(() => narration.current?.setOptions({ speed, voices: chosen }), [options]);
  const isShown = state.status !== 'stopped';
  const voices = useMemo(
    () => (isShown ? voicesOf(browserSpeech()?.synthesis.getVoices() ?? [], lang) : []),
    [isShown, state.at, lang],
  );
  const toggle = (): void => {
    const speech = browserSpeech();
    if (!body) return;
    if (!speech) setState({ status: 'paused', at: 0, trouble: 'no_voices' });
    else {
      narration.current ??= new Narration(body, lang, speech, { speed, voices: chosen }, setState);
      narration.current.toggle();
    }
  };
  return {
    state,
    voices,
    toggle,
    step: (by) => narration.current?.step(by),
    stop: () => {
      narration.current?.stop();
      setState(STOPPED);
    },
  };
}
