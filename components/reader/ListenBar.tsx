import { useLayoutEffect, useRef } from 'preact/hooks';
import { message, uiLanguage } from '../../utils/ui/index.ts';
import type { ReaderSettings } from '../../utils/settings/index.ts';
import { voiceFor } from '../../utils/speech/index.ts';
import { Icon } from '../shared/Icon.tsx';
import type { ReadAloud } from './hooks/use-read-aloud.ts';
import { LISTEN_BUTTON } from './ListenButton.tsx';
import { moveInTools } from './move-in-tools.ts';
import { keyShortcuts } from './reader-keys.ts';

interface Props {
  readAloud: ReadAloud;
  /** Language of the article, a BCP 47 tag. */
  lang: string;
  settings: ReaderSettings;
  change: (changes: Partial<ReaderSettings>) => void;
}

/** The toolbar for reading aloud, shown while it is in use. */
export function ListenBar(props: Props) {
  const { status } = props.readAloud.state;
  return (
    <>
      <output class="listen-status visually-hidden">
        {status !== 'stopped' && message(`listen_${status}`)}
      </output>
      {status !== 'stopped' && <Tools {...props} />}
    </>
  );
}

function Tools(props: Props) {
  const { state, voices, toggle, step, stop } = props.readAloud;
  const bar = useRef<HTMLElement>(null);
  const isReading = state.status === 'reading';
  useStopKey(stop);
  useLayoutEffect(
    () => () => {
      const hadFocus = bar.current?.contains(document.activeElement) ?? false;
      if (hadFocus) document.getElementById(LISTEN_BUTTON)?.focus();
    },
    [],
  );
  return (
    <section class="listen-bar" ref={bar} aria-label={message('listen')} data-status={state.status}>
      <div
        class="listen-tools"
        role="toolbar"
        tabIndex={-1}
        aria-label={message('listen_tools')}
        onKeyDown={moveInTools}
      >
        <button
          type="button"
          class="listen-step"
          aria-label={message('listen_previous')}
          title={message('listen_previous')}
          onClick={() => step(-1)}
        >
          <Icon name="back" />
        </button>
        <button
          type="button"
          class="listen-play"
          aria-label={message(isReading ? 'listen_pause' : 'listen_play')}
          aria-keyshortcuts={keyShortcuts('listen', props.settings.keys)}
          title={message(isReading ? 'listen_pause' : 'listen_play')}
          onClick={toggle}
        >
          <Icon name={isReading ? 'pause' : 'play'} />
        </button>
        <button
          type="button"
          class="listen-step"
          aria-label={message('listen_next')}
          title={message('listen_next')}
          onClick={() => step(1)}
        >
          <Icon name="on" />
        </button>
        <SpeedField {...props} />
        {voices.length > 0 && <VoiceField {...props} />}
        <button
          type="button"
          class="listen-close"
          aria-label={message('listen_stop')}
          aria-keyshortcuts="Escape"
          title={message('listen_stop')}
          onClick={stop}
        >
          <Icon name="close" />
        </button>
      </div>
      {state.trouble && (
        <p class="listen-trouble" role="alert" data-trouble={state.trouble}>
          {message(`trouble_${state.trouble}`)}
        </p>
      )}
    </section>
  );
}

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

function SpeedField({ settings: { speed }, change }: Props) {
  const speeds = [...new Set([...SPEEDS, speed])].toSorted((a, b) => a - b);
  const format = new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 2 });
  return (
    <select
      class="listen-speed"
      aria-label={message('listen_speed')}
      title={message('listen_speed')}
      value={speed}
      onChange={(event) => change({ speed: Number(event.currentTarget.value) })}
    >
      {speeds.map((choice) => (
        <option key={choice} value={choice}>
          {format.format(choice)}×
        </option>
      ))}
    </select>
  );
}

function VoiceField({ readAloud: { voices }, lang, settings, change }: Props) {
  const { voices: chosen } = settings;
  return (
    <select
      class="listen-voice"
      aria-label={message('listen_voice')}
      title={message('listen_voice')}
      value={voiceFor(voices, lang, chosen)?.voiceURI}
      onChange={(event) => change({ voices: { ...chosen, [lang]: event.currentTarget.value } })}
    >
      {voices.map(({ voiceURI, name, localService }) => (
        <option key={voiceURI} value={voiceURI}>
          {localService ? name : message('voice_online', name)}
        </option>
      ))}
    </select>
  );
}

/** Stops reading aloud on Escape, unless Escape is for something that is open. */
function useStopKey(stop: () => void): void {
  const latest = useRef(stop);
  latest.current = stop;
  // Before the toolbar is painted, since a key may be pressed at once.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const open = document.querySelector('dialog[open], :popover-open, [data-drawer="open"]');
      const isTyping = event.target instanceof Element && event.target.matches('input, select');
      if (event.key !== 'Escape' || event.defaultPrevented || open || isTyping) return;
      latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
