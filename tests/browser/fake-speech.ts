import type { Page } from 'puppeteer-core';

/** What a page had said. */
export interface Said {
  text: string;
  lang: string;
  rate: number;
  voice: string | undefined;
}

interface FakeSpeech {
  said: Said[];
  /** @returns whether there was a sentence to end */
  finish: () => boolean;
}

/** Voices that the fake speech has; the browsers of the tests have none. */
const VOICES: readonly (readonly [name: string, lang: string])[] = [
  ['Anna', 'en-US'],
  ['Brian', 'en-GB'],
  ['Chiara', 'it-IT'],
];

/** Has a page speak to the test instead of to a listener: a sentence ends when the test says so. */
export async function installFakeSpeech(page: Page, voices = VOICES): Promise<void> {
  await page.evaluate((named) => {
    class Utterance extends EventTarget {
      lang = '';
      rate = 1;
      voice: { name: string } | null = null;
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    let current: Utterance | undefined;
    const said: Said[] = [];
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () =>
        named.map(([name, lang]) => ({
          voiceURI: `fake:${name}`,
          name,
          lang,
          localService: true,
          default: false,
        })),
      speak: (utterance: Utterance) => {
        current = utterance;
        const { text, lang, rate, voice } = utterance;
        said.push({ text, lang, rate, voice: voice?.name });
        utterance.dispatchEvent(new Event('start'));
      },
      cancel: () => {
        const cancelled = current;
        current = undefined;
        cancelled?.dispatchEvent(Object.assign(new Event('error'), { error: 'interrupted' }));
      },
    });
    const finish = (): boolean => {
      const finished = current;
      current = undefined;
      finished?.dispatchEvent(new Event('end'));
      return finished !== undefined;
    };
    for (const [name, value] of Object.entries({
      speechSynthesis: synthesis,
      SpeechSynthesisUtterance: Utterance,
      fakeSpeech: { said, finish },
    })) {
      Object.defineProperty(globalThis, name, { value, configurable: true });
    }
  }, voices);
}

/** All that was said in the page so far. */
export function saidIn(page: Page): Promise<Said[]> {
  return page.evaluate(() => (globalThis as unknown as { fakeSpeech: FakeSpeech }).fakeSpeech.said);
}

/** Forgets what was said in the page so far. */
export async function forgetSaid(page: Page): Promise<void> {
  await page.evaluate(() => {
    (globalThis as unknown as { fakeSpeech: FakeSpeech }).fakeSpeech.said.length = 0;
  });
}

/** Frames in which nothing has been said, after which nothing more is to come. */
const SILENT_FRAMES = 5;

/** Ends so many sentences, one after the other, or all there are. */
export async function finishSentences(page: Page, count: number): Promise<void> {
  await page.evaluate(
    async (times, mostSilent) => {
      const { fakeSpeech } = globalThis as unknown as { fakeSpeech: FakeSpeech };
      for (let turn = 0, silent = 0; turn < times && silent < mostSilent; turn += 1) {
        silent = fakeSpeech.finish() ? 0 : silent + 1;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    count,
    SILENT_FRAMES,
  );
}
