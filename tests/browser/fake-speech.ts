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
  finish: () => void;
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
    const finish = (): void => {
      const finished = current;
      current = undefined;
      finished?.dispatchEvent(new Event('end'));
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

/** Ends so many sentences, one after the other. */
export async function finishSentences(page: Page, count: number): Promise<void> {
  await page.evaluate(async (times) => {
    const { fakeSpeech } = globalThis as unknown as { fakeSpeech: FakeSpeech };
    for (let turn = 0; turn < times; turn += 1) {
      fakeSpeech.finish();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, count);
}
