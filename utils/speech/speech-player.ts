import { voiceFor } from './voices.ts';

/** What is said in one utterance. */
export interface Spoken {
  text: string;
  /** A BCP 47 tag. */
  lang: string;
}

/** The browser's speech. */
export interface Speech {
  synthesis: Pick<
    SpeechSynthesis,
    'speak' | 'cancel' | 'getVoices' | 'addEventListener' | 'removeEventListener'
  >;
  utter: (text: string) => SpeechSynthesisUtterance;
}

export interface SpeechOptions {
  /** Times the voice's own speed. */
  speed: number;
  /** By language: the `voiceURI` of the voice that was chosen for it. */
  voices: Readonly<Record<string, string>>;
}

/** Why nothing, or not the right thing, is heard. */
export type SpeechProblem = 'no_voices' | 'no_voice' | 'late' | 'failed' | 'nothing';

export interface PlayerState {
  status: 'stopped' | 'reading' | 'paused';
  /** Index of the sentence. */
  at: number;
  trouble?: SpeechProblem;
}

/** Milliseconds for which voices that are not there yet are waited for. */
const VOICES_WAIT = 2_000;
/** Milliseconds after which a sentence that has not begun is late: another tab may be speaking. */
const LATE_AFTER = 5_000;

/**
 * Says sentences one after the other. A pause cancels the sentence, which resuming says once more:
 * on phones and for voices from the network the browser's own pause does not work, or never ends.
 */
export class SpeechPlayer {
  readonly #speech: Speech;
  readonly #onChange: (state: PlayerState) => void;
  #manner: SpeechOptions;
  #state: PlayerState = { status: 'stopped', at: 0 };
  #sentences: readonly Spoken[] = [];
  #current: SpeechSynthesisUtterance | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(speech: Speech, manner: SpeechOptions, onChange: (state: PlayerState) => void) {
    this.#speech = speech;
    this.#manner = manner;
    this.#onChange = onChange;
    speech.synthesis.addEventListener('voiceschanged', this.#onVoices);
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** Says sentences, from one of them on. */
  play(sentences: readonly Spoken[], at: number): void {
    this.#sentences = sentences;
    if (sentences.length > 0) this.#say(at);
    else this.#show({ status: 'paused', at, trouble: 'nothing' });
  }

  pause(): void {
    if (this.#state.status !== 'reading') return;
    this.#silence();
    this.#show({ status: 'paused', at: this.#state.at });
  }

  resume(): void {
    if (this.#state.status === 'paused') this.#say(this.#state.at);
  }

  stop(): void {
    this.#silence();
    this.#show({ status: 'stopped', at: 0 });
  }

  /** Goes so many sentences on, or back; what is paused stays paused. */
  step(by: 1 | -1): void {
    const { status, at } = this.#state;
    const last = this.#sentences.length - 1;
    const next = Math.min(Math.max(at + by, 0), last);
    if (status === 'reading') this.#say(next);
    else if (status === 'paused') this.#show({ status, at: next });
  }

  /**
   * Puts other sentences in the place of those that were.
   *
   * @param at the one to go on with; none there: it stops
   * @param isSame is that the one that was being said?
   */
  replace(sentences: readonly Spoken[], at: number, isSame: boolean): void {
    this.#sentences = sentences;
    if (!sentences[at]) this.stop();
    else if (isSame || this.#state.status !== 'reading') this.#show({ ...this.#state, at });
    else this.#say(at);
  }

  /** Changes speed and voices, from the sentence on that is being said. */
  setManner(manner: SpeechOptions): void {
    this.#manner = manner;
    if (this.#state.status === 'reading') this.#say(this.#state.at);
  }

  /** Falls silent for good. */
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
    // First of all, so that the event of what is cancelled is nobody's.
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
    const voice = voiceFor(voices, sentence.lang, this.#manner.voices);
    utterance.lang = voice?.lang ?? sentence.lang;
    utterance.voice = voice ?? null;
    utterance.rate = this.#manner.speed;
    const state: PlayerState = { status: 'reading', at, ...(!voice && { trouble: 'no_voice' }) };
    const heed = (event: 'start' | 'end' | 'error', act: (reason: string) => void): void =>
      utterance.addEventListener(event, (happened) => {
        if (this.#current !== utterance) return;
        clearTimeout(this.#timer);
        act((happened as SpeechSynthesisErrorEvent).error);
      });
    heed('start', () => {
      if (this.#state.trouble === 'late') this.#show({ ...state, at: this.#state.at });
    });
    heed('end', () => this.#say(this.#state.at + 1));
    heed('error', (reason) => this.#fail(reason));
    this.#current = utterance;
    this.#timer = setTimeout(() => this.#show({ ...this.#state, trouble: 'late' }), LATE_AFTER);
    this.#show(state);
    this.#speech.synthesis.speak(utterance);
  }

  #fail(reason: string): void {
    this.#silence();
    // Cancelled, though not by this player: by the browser, or by another page.
    const isCancelled = reason === 'interrupted' || reason === 'canceled';
    const { at } = this.#state;
    this.#show({ status: 'paused', at, ...(!isCancelled && { trouble: 'failed' }) });
  }
}

/** The speech of this browser; undefined where it has none. */
export function browserSpeech(): Speech | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined;
  return {
    synthesis: speechSynthesis,
    utter: (text) => new SpeechSynthesisUtterance(text),
  };
}
