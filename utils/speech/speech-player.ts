import { voiceFor } from './voices.ts';

/** The text of one utterance. */
export interface Spoken {
  text: string;
  /** A BCP 47 tag. */
  lang: string;
}

/** The browser's speech synthesis, or a fake one in tests. */
export interface Speech {
  synthesis: Pick<
    SpeechSynthesis,
    'speak' | 'cancel' | 'getVoices' | 'addEventListener' | 'removeEventListener'
  >;
  utter: (text: string) => SpeechSynthesisUtterance;
}

/** How the player speaks. */
export interface SpeechOptions {
  /** Multiple of the voice's normal speed. */
  speed: number;
  /** Chosen voices (`voiceURI`) by language. */
  voices: Readonly<Record<string, string>>;
}

/** Why nothing, or not the right voice, is heard. */
export type SpeechProblem = 'no_voices' | 'no_voice' | 'late' | 'failed' | 'nothing';

/** What the player is doing. */
export interface PlayerState {
  status: 'stopped' | 'reading' | 'paused';
  /** Index of the present sentence. */
  at: number;
  trouble?: SpeechProblem;
}

/** Milliseconds to wait for voices that have not been loaded. */
const VOICES_WAIT = 2_000;
/** Milliseconds after which a sentence that has not begun is late; another tab may be speaking. */
const LATE_AFTER = 5_000;

/**
 * Speaks sentences one after the other. A pause cancels the sentence, and resuming speaks it again
 * from its start: the browser's own pause does not work on phones, and with online voices it may
 * never end.
 */
export class SpeechPlayer {
  readonly #speech: Speech;
  readonly #onChange: (state: PlayerState) => void;
  #options: SpeechOptions;
  #state: PlayerState = { status: 'stopped', at: 0 };
  #sentences: readonly Spoken[] = [];
  #current: SpeechSynthesisUtterance | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(speech: Speech, options: SpeechOptions, onChange: (state: PlayerState) => void) {
    this.#speech = speech;
    this.#options = options;
    this.#onChange = onChange;
    speech.synthesis.addEventListener('voiceschanged', this.#onVoices);
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** Speaks sentences, beginning with the one at an index. */
  play(sentences: readonly Spoken[], at: number): void {
    this.#sentences = sentences;
    if (sentences.length > 0) this.#say(at);
    else this.#show({ status: 'paused', at, trouble: 'nothing' });
  }

  /** Pauses; does nothing unless it is reading. */
  pause(): void {
    if (this.#state.status !== 'reading') return;
    this.#silence();
    this.#show({ status: 'paused', at: this.#state.at });
  }

  /** Goes on with the sentence at which it was paused. */
  resume(): void {
    if (this.#state.status === 'paused') this.#say(this.#state.at);
  }

  /** Stops and returns to the first sentence. */
  stop(): void {
    this.#silence();
    this.#show({ status: 'stopped', at: 0 });
  }

  /** Goes one sentence forward or back; stays paused if it is paused. */
  step(by: 1 | -1): void {
    const { status, at } = this.#state;
    const last = this.#sentences.length - 1;
    const next = Math.min(Math.max(at + by, 0), last);
    if (status === 'reading') this.#say(next);
    else if (status === 'paused') this.#show({ status, at: next });
  }

  /**
   * Replaces the sentences, as when the page has changed.
   *
   * @param at index of the sentence to go on with; stops if there is none
   * @param isSame whether that is the sentence being spoken, which is then not interrupted
   */
  replace(sentences: readonly Spoken[], at: number, isSame: boolean): void {
    this.#sentences = sentences;
    if (!sentences[at]) this.stop();
    else if (isSame || this.#state.status !== 'reading') this.#show({ ...this.#state, at });
    else this.#say(at);
  }

  /** Changes speed and voices; the present sentence is spoken again from its start. */
  setOptions(options: SpeechOptions): void {
    this.#options = options;
    if (this.#state.status === 'reading') this.#say(this.#state.at);
  }

  /** Ends the player; it cannot be used afterwards. */
  leave(): void {
    this.#silence();
    this.#speech.synthesis.removeEventListener('voiceschanged', this.#onVoices);
  }

  #show(state: PlayerState): void {
    this.#state = state;
    this.#onChange(state);
  }

  #silence(): void {
    clearTimeout(this.#timer);
    // Before cancelling, so that the cancelled utterance's events are ignored.
    this.#current = undefined;
    this.#speech.synthesis.cancel();
  }

  #say(at: number): void {
    this.#silence();
    const sentence = this.#sentences[at];
    if (!sentence) {
      this.stop();
      return;
    }
    const voices = this.#speech.synthesis.getVoices();
    if (voices.length === 0) this.#waitForVoices(at);
    else this.#speak(sentence, at, voices);
  }

  #waitForVoices(at: number): void {
    this.#show({ status: 'reading', at });
    this.#timer = setTimeout(
      () => this.#show({ status: 'paused', at: this.#state.at, trouble: 'no_voices' }),
      VOICES_WAIT,
    );
  }

  readonly #onVoices = (): void => {
    const { status, at, trouble } = this.#state;
    const isWaiting = status === 'reading' && this.#current === undefined;
    if (isWaiting || trouble === 'no_voices') this.#say(at);
  };

  #speak(sentence: Spoken, at: number, voices: readonly SpeechSynthesisVoice[]): void {
    const utterance = this.#speech.utter(sentence.text);
    const voice = voiceFor(voices, sentence.lang, this.#options.voices);
    utterance.lang = voice?.lang ?? sentence.lang;
    utterance.voice = voice ?? null;
    utterance.rate = this.#options.speed;
    const state: PlayerState = { status: 'reading', at, ...(!voice && { trouble: 'no_voice' }) };
    const listen = (event: 'start' | 'end' | 'error', act: (reason: string) => void): void =>
      utterance.addEventListener(event, (happened) => {
        if (this.#current !== utterance) return;
        clearTimeout(this.#timer);
        act((happened as SpeechSynthesisErrorEvent).error);
      });
    listen('start', () => {
      if (this.#state.trouble === 'late') this.#show({ ...state, at: this.#state.at });
    });
    listen('end', () => this.#say(this.#state.at + 1));
    listen('error', (reason) => this.#fail(reason));
    this.#current = utterance;
    this.#timer = setTimeout(() => this.#show({ ...this.#state, trouble: 'late' }), LATE_AFTER);
    this.#show(state);
    this.#speech.synthesis.speak(utterance);
  }

  #fail(reason: string): void {
    this.#silence();
    // Cancelled by the browser or another page, not by this player.
    const isCancelled = reason === 'interrupted' || reason === 'canceled';
    const { at } = this.#state;
    this.#show({ status: 'paused', at, ...(!isCancelled && { trouble: 'failed' }) });
  }
}

/** Returns this browser's speech synthesis; `undefined` if it has none. */
export function browserSpeech(): Speech | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined;
  return {
    synthesis: speechSynthesis,
    utter: (text) => new SpeechSynthesisUtterance(text),
  };
}
