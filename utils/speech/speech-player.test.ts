import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SpeechPlayer, type PlayerState, type Speech } from './speech-player.ts';

/** An utterance that takes any voice; a real one takes only real voices. */
class FakeUtterance extends EventTarget {
  lang = '';
  rate = 1;
  voice: SpeechSynthesisVoice | null = null;
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }

  tell(type: 'start' | 'end' | 'error', error = ''): void {
    this.dispatchEvent(Object.assign(new Event(type), { error }));
  }
}

/** Speech that says what it is told to say; each sentence ends when the test says so. */
class FakeSpeech extends EventTarget {
  said: FakeUtterance[] = [];
  voices = [voice('american', 'en-US'), voice('german', 'de-DE')];
  get last(): FakeUtterance {
    const last = this.said.at(-1);
    if (!last) throw new Error('nothing was said');
    return last;
  }
  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }
  speak(utterance: SpeechSynthesisUtterance): void {
    this.said.push(utterance as unknown as FakeUtterance);
    this.last.tell('start');
  }
  cancel(): void {
    this.said.at(-1)?.tell('error', 'interrupted');
  }
}

function voice(voiceURI: string, lang: string): SpeechSynthesisVoice {
  return { voiceURI, name: voiceURI, lang, localService: true, default: false };
}

const SENTENCES = [
  { text: 'One.', lang: 'en' },
  { text: 'Zwei.', lang: 'de' },
  { text: 'Three.', lang: 'en' },
];

describe('SpeechPlayer', () => {
  let speech: FakeSpeech;
  let states: PlayerState[];
  let player: SpeechPlayer;

  beforeEach(() => {
    vi.useFakeTimers();
    speech = new FakeSpeech();
    states = [];
    const utter = (text: string): SpeechSynthesisUtterance =>
      new FakeUtterance(text) as unknown as SpeechSynthesisUtterance;
    const fake = { synthesis: speech as unknown as Speech['synthesis'], utter };
    player = new SpeechPlayer(fake, { speed: 1.5, voices: {} }, (state) => states.push(state));
  });
  afterEach(() => {
    player.leave();
    vi.useRealTimers();
  });

  function said(): string[] {
    return speech.said.map(({ text }) => text);
  }

  it('says all sentences in order, from the one asked for on, and stops', () => {
    player.play(SENTENCES, 1);
    expect(said()).toEqual(['Zwei.']);
    speech.last.tell('end');
    expect(said()).toEqual(['Zwei.', 'Three.']);
    expect(player.state).toEqual({ status: 'reading', at: 2 });
    speech.last.tell('end');
    expect(said()).toHaveLength(2);
    expect(player.state.status).toBe('stopped');
  });

  it('says each in the voice of its language, at the speed that is set', () => {
    player.play(SENTENCES, 0);
    speech.last.tell('end');
    expect(speech.said.map(({ voice }) => voice?.voiceURI)).toEqual(['american', 'german']);
    expect(speech.said.map(({ rate }) => rate)).toEqual([1.5, 1.5]);
  });

  it('pauses, and resumes with the same sentence', () => {
    player.play(SENTENCES, 0);
    speech.last.tell('end');
    player.pause();
    expect(player.state).toEqual({ status: 'paused', at: 1 });
    // What was cancelled says so, and has no say any more.
    speech.last.tell('end');
    expect(said()).toEqual(['One.', 'Zwei.']);
    player.resume();
    expect(said()).toEqual(['One.', 'Zwei.', 'Zwei.']);
    expect(player.state).toEqual({ status: 'reading', at: 1 });
  });

  it('goes on and back by sentences, within those that there are', () => {
    player.play(SENTENCES, 1);
    player.step(1);
    player.step(1);
    player.step(-1);
    expect(said()).toEqual(['Zwei.', 'Three.', 'Three.', 'Zwei.']);
    player.pause();
    player.step(-1);
    player.step(-1);
    expect(player.state).toEqual({ status: 'paused', at: 0 });
    expect(said()).toHaveLength(4);
  });

  it('changes speed and voice from the sentence on that is being said', () => {
    speech.voices.push(voice('british', 'en-GB'));
    player.play(SENTENCES, 0);
    player.setOptions({ speed: 2, voices: { en: 'british' } });
    expect(said()).toEqual(['One.', 'One.']);
    expect([speech.last.rate, speech.last.voice?.voiceURI]).toEqual([2, 'british']);
    player.pause();
    player.setOptions({ speed: 3, voices: {} });
    expect(said()).toHaveLength(2);
    player.resume();
    expect(speech.last.rate).toBe(3);
  });

  it('says which error there was, and goes on from there when asked', () => {
    player.play(SENTENCES, 1);
    speech.last.tell('error', 'synthesis-failed');
    expect(player.state).toEqual({ status: 'paused', at: 1, trouble: 'failed' });
    player.resume();
    expect(player.state).toEqual({ status: 'reading', at: 1 });
  });

  it.each(['interrupted', 'canceled'])('takes "%s" by others for a pause', (error) => {
    player.play(SENTENCES, 0);
    speech.last.tell('error', error);
    expect(player.state).toEqual({ status: 'paused', at: 0 });
  });

  it('waits for voices that come late', () => {
    const { voices } = speech;
    speech.voices = [];
    player.play(SENTENCES, 0);
    expect(said()).toEqual([]);
    speech.voices = voices;
    speech.dispatchEvent(new Event('voiceschanged'));
    expect(said()).toEqual(['One.']);
    // They change again; nothing is said twice for that.
    speech.dispatchEvent(new Event('voiceschanged'));
    expect(said()).toEqual(['One.']);
  });

  it('says that there are no voices, until there are', () => {
    const { voices } = speech;
    speech.voices = [];
    player.play(SENTENCES, 0);
    vi.runAllTimers();
    expect(player.state).toEqual({ status: 'paused', at: 0, trouble: 'no_voices' });
    speech.voices = voices;
    speech.dispatchEvent(new Event('voiceschanged'));
    expect(said()).toEqual(['One.']);
  });

  it('says that no voice knows the language, and lets the browser try', () => {
    player.play([{ text: 'さん。', lang: 'ja' }], 0);
    expect(player.state).toEqual({ status: 'reading', at: 0, trouble: 'no_voice' });
    expect([speech.last.voice, speech.last.lang]).toEqual([null, 'ja']);
  });

  it('says that a sentence is late, until it begins', () => {
    vi.spyOn(speech, 'speak').mockImplementation((utterance) => {
      speech.said.push(utterance as unknown as FakeUtterance);
    });
    player.play(SENTENCES, 0);
    vi.runAllTimers();
    expect(player.state).toEqual({ status: 'reading', at: 0, trouble: 'late' });
    speech.last.tell('start');
    expect(player.state).toEqual({ status: 'reading', at: 0 });
  });

  it('says that there is nothing to say', () => {
    player.play([], 0);
    expect(player.state).toEqual({ status: 'paused', at: 0, trouble: 'nothing' });
  });

  it('goes on in other sentences in the place of those that were', () => {
    player.play(SENTENCES, 0);
    player.replace([{ text: 'Zero.', lang: 'en' }, ...SENTENCES], 1, true);
    expect(said()).toEqual(['One.']);
    speech.last.tell('end');
    expect(said()).toEqual(['One.', 'Zwei.']);
    player.replace(SENTENCES, 2, false);
    expect(said()).toEqual(['One.', 'Zwei.', 'Three.']);
    player.replace(SENTENCES, -1, false);
    expect(player.state.status).toBe('stopped');
  });

  it('falls silent when it is stopped, and says nothing after that', () => {
    player.play(SENTENCES, 0);
    const cancel = vi.spyOn(speech, 'cancel');
    player.stop();
    expect(cancel).toHaveBeenCalled();
    speech.last.tell('end');
    expect(said()).toEqual(['One.']);
    expect(states.at(-1)).toEqual({ status: 'stopped', at: 0 });
  });
});
