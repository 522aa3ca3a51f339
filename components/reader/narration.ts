import { type Sentence, sentencesOf } from '../../utils/page/sentences/index.ts';
import { articleText } from '../../utils/page/text/index.ts';
import {
  type SpeechOptions,
  type PlayerState,
  type Speech,
  SpeechPlayer,
} from '../../utils/speech/index.ts';
import { firstBelow, followSpoken, type Follower } from './follow-spoken.ts';
import { REPAINTED } from './marks/repainted.ts';
import { markSpoken } from './spoken-mark.ts';

/** Reads the article on the page aloud: marks the sentence being spoken and keeps it in view. */
export class Narration {
  readonly #body: HTMLElement;
  readonly #lang: string;
  readonly #onChange: (state: PlayerState) => void;
  readonly #player: SpeechPlayer;
  readonly #follower: Follower;
  readonly #left = new AbortController();
  readonly #changes = new MutationObserver(() => this.#relist());
  #sentences: Sentence[] = [];
  /** The sentence that is marked. */
  #marked: Sentence | undefined;
  /** Whether the user has just asked for the sentence that is spoken next. */
  #isAsked = false;

  /** @param lang the article's language, a BCP 47 tag */
  constructor(
    body: HTMLElement,
    lang: string,
    speech: Speech,
    options: SpeechOptions,
    onChange: (state: PlayerState) => void,
  ) {
    this.#body = body;
    this.#lang = lang;
    this.#onChange = onChange;
    this.#player = new SpeechPlayer(speech, options, (state) => this.#handleState(state));
    this.#follower = followSpoken(this.#left.signal);
    body.addEventListener(REPAINTED, () => this.#renew(), { signal: this.#left.signal });
    // Otherwise Chrome would go on speaking after a reload.
    addEventListener('pagehide', () => this.#player.stop(), { signal: this.#left.signal });
  }

  /** Starts with the first sentence in view, pauses, or resumes. */
  toggle(): void {
    const { status } = this.#player.state;
    this.#isAsked = true;
    if (status === 'reading') this.#player.pause();
    else if (status === 'paused') this.#player.resume();
    else this.#start();
    this.#isAsked = false;
  }

  step(by: 1 | -1): void {
    this.#isAsked = true;
    this.#player.step(by);
    this.#isAsked = false;
  }

  stop(): void {
    this.#player.stop();
  }

  setOptions(options: SpeechOptions): void {
    this.#player.setOptions(options);
  }

  leave(): void {
    this.#left.abort();
    this.#changes.disconnect();
    this.#player.leave();
    markSpoken(undefined);
  }

  #start(): void {
    this.#list();
    const bar = document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0;
    const ranges = this.#sentences.map(({ range }) => range);
    this.#changes.observe(this.#body, {
      subtree: true,
      attributes: true,
      attributeFilter: ['open', 'hidden'],
    });
    this.#player.play(this.#sentences, firstBelow(ranges, bar));
  }

  #handleState(state: PlayerState): void {
    if (state.status === 'stopped') this.#changes.disconnect();
    const sentence = state.status === 'stopped' ? undefined : this.#sentences[state.at];
    if (sentence !== this.#marked || this.#isAsked) {
      this.#marked = sentence;
      markSpoken(sentence?.range);
      if (sentence) this.#follower.follow(sentence.range, this.#isAsked);
    }
    this.#onChange(state);
  }

  #list(): void {
    this.#sentences = sentencesOf(articleText(this.#body), this.#lang);
  }

  /** Lists the same sentences again: marks have been drawn, and their words stand in other nodes. */
  #renew(): void {
    if (!this.#marked) return;
    const { at } = this.#player.state;
    this.#list();
    this.#marked = this.#sentences[at];
    markSpoken(this.#marked?.range);
    this.#player.replace(this.#sentences, at, true);
  }

  /** Lists the sentences again after a tab was selected or `details` was opened or closed. */
  #relist(): void {
    const current = this.#sentences[this.#player.state.at];
    if (!current) return;
    this.#list();
    // Nothing is before it that was not before: it has its offsets, whatever is open.
    const at = this.#sentences.findIndex(({ start }) => start >= current.start);
    this.#player.replace(this.#sentences, at, this.#sentences[at]?.start === current.start);
  }
}
