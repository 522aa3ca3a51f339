import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BLOG } from '../browser/blog.ts';
import { BROWSERS, waitFor, type Driver } from '../browser/driver.ts';
import { finishSentences, forgetSaid, installFakeSpeech, saidIn } from '../browser/fake-speech.ts';
import { openKept, setReader } from '../browser/reader.ts';
import { sampleArticle } from '../browser/sample-article.ts';
import { serve, type Site } from '../browser/serve.ts';
import { violations } from '../browser/violations.ts';

describe.each(BROWSERS)('reading aloud in $name', ({ start }) => {
  let site: Site;
  let driver: Driver;
  let reader: Page;

  beforeAll(async () => {
    site = await serve(BLOG, {}, { isStill: true });
    driver = await start();
    await setReader(driver, {});
    reader = await open();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  beforeEach(async () => {
    await reader.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      document.querySelector<HTMLElement>('.listen-close')?.click();
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await statusIs('none');
    await forgetSaid(reader);
  });

  async function open(voices?: []): Promise<Page> {
    const page = await openKept(driver, sampleArticle(site.origin));
    if (driver.name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    }
    await page.bringToFront();
    await installFakeSpeech(page, voices);
    return page;
  }

  async function press(key: 'l' | 'Escape', status: string): Promise<void> {
    await reader.keyboard.press(key);
    await statusIs(status);
  }

  async function statusIs(status: string): Promise<void> {
    await waitFor(
      async () =>
        status ===
        (await reader.evaluate(
          () => document.querySelector<HTMLElement>('.listen-bar')?.dataset['status'] ?? 'none',
        )),
      { what: `reading aloud to be ${status}` },
    );
  }

  async function lastSaid(): Promise<string | undefined> {
    return (await saidIn(reader)).at(-1)?.text;
  }

  /** The text that is marked, and where in the window it is. */
  function marked(): Promise<{ text: string; top: number; bottom: number; height: number } | null> {
    return reader.evaluate(() => {
      const [found] = CSS.highlights.get('spoken') ?? [];
      if (!found) return null;
      const range = new Range();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      const { top, bottom } = range.getBoundingClientRect();
      return { text: range.toString().replace(/\s+/g, ' '), top, bottom, height: innerHeight };
    });
  }

  it('marks the sentence that is said, and changes nothing in the article', async () => {
    const before = await reader.$eval('article', (article) => article.innerHTML);
    await reader.click('.listen-button');
    await statusIs('reading');
    expect((await marked())?.text).toBe(await lastSaid());
    const first = await lastSaid();
    await finishSentences(reader, 1);
    expect(await lastSaid()).not.toBe(first);
    expect((await marked())?.text).toBe(await lastSaid());
    expect(await reader.$eval('article', (article) => article.innerHTML)).toBe(before);
    expect(await reader.$eval('.listen-status', (status) => status.textContent)).toBe(
      'Reading aloud',
    );
    await press('Escape', 'none');
    expect(await marked()).toBeNull();
  });

  it('reads all that is shown but for code, and keeps it in view', async () => {
    await press('l', 'reading');
    await finishSentences(reader, 30);
    await waitFor(
      async () => {
        const at = await marked();
        return at !== null && at.top >= 0 && at.bottom <= at.height;
      },
      { what: 'the sentence to come into view' },
    );
    expect(await reader.evaluate(() => scrollY)).toBeGreaterThan(100);
    await finishSentences(reader, 500);
    await statusIs('none');
    const said = (await saidIn(reader)).map(({ text }) => text);
    expect(said).toContain('A stop signal lets the jobs under way finish.');
    expect(said).toContain('Can a job run twice?');
    expect(said).not.toContain('Yes.');
    const code = await reader.$$eval('pre [data-line]', (lines) =>
      lines.map((line) => line.textContent?.trim() ?? '').filter((line) => line.length > 8),
    );
    expect(code.length).toBeGreaterThan(3);
    for (const line of code) expect(said.join('\n')).not.toContain(line);
  });

  it('starts with what is on the screen', async () => {
    await reader.$eval('article [data-index="10"]', (heading) =>
      heading.scrollIntoView({ behavior: 'instant' }),
    );
    await press('l', 'reading');
    expect(await lastSaid()).toBe('Lists, quotations and cards');
    await press('Escape', 'none');
  });

  it('says of an image that did not load what it shows, and no more', async () => {
    for (const selector of ['#pictures', '#pictures ~ p']) {
      await reader.$eval(selector, (at) => at.scrollIntoView({ behavior: 'instant' }));
    }
    await waitFor(() => reader.$$eval('.image-failed', (failed) => failed.length >= 2), {
      what: 'the images to fail',
    });
    await reader.$eval('#pictures', (heading) => heading.scrollIntoView({ behavior: 'instant' }));
    await press('l', 'reading');
    await finishSentences(reader, 30);
    const said = (await saidIn(reader)).map(({ text }) => text);
    expect(said).toContain('A picture that is gone');
    expect(said.join('\n')).not.toMatch(/did not load|127\.0\.0\.1|localhost/);
  });

  it('leaves whoever scrolls away where they are, until they ask for the sentence', async () => {
    await press('l', 'reading');
    await finishSentences(reader, 30);
    await reader.evaluate(() => {
      dispatchEvent(new WheelEvent('wheel'));
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await finishSentences(reader, 5);
    expect(await reader.evaluate(() => scrollY)).toBe(0);
    await press('l', 'paused');
    await waitFor(() => reader.evaluate(() => scrollY > 100), { what: 'the sentence' });
  });

  it('pauses and resumes by key, in the same sentence', async () => {
    await press('l', 'reading');
    await finishSentences(reader, 2);
    const sentence = await lastSaid();
    await press('l', 'paused');
    expect((await marked())?.text).toBe(sentence);
    const { length } = await saidIn(reader);
    await finishSentences(reader, 1);
    expect(await saidIn(reader)).toHaveLength(length);
    await press('l', 'reading');
    expect(await lastSaid()).toBe(sentence);
    await press('Escape', 'none');
  });

  it('reads on in what is opened while it reads', async () => {
    await press('l', 'reading');
    await reader.$eval('article details', (details) => {
      details.open = true;
    });
    await finishSentences(reader, 500);
    const said = (await saidIn(reader)).map(({ text }) => text);
    expect(said).toContain('Ferry promises that a job runs at least once.');
    await reader.$eval('article details', (details) => {
      details.open = false;
    });
  });

  it('lets everything be done with its tools, which fit whoever uses them', async () => {
    await press('l', 'reading');
    const first = await lastSaid();
    await reader.click('.listen-step[aria-label="Next sentence"]');
    expect(await lastSaid()).not.toBe(first);
    await reader.click('.listen-step[aria-label="Previous sentence"]');
    expect(await lastSaid()).toBe(first);
    expect(await violations(reader)).toEqual([]);
    await reader.click('.listen-close');
    await statusIs('none');
    expect(await reader.evaluate(() => document.activeElement?.id)).toBe('reader-listen');
  });

  it('says what to do where there are no voices', async () => {
    await reader.close();
    reader = await open([]);
    await reader.keyboard.press('l');
    const trouble = await reader.waitForSelector('.listen-trouble');
    expect(await trouble?.evaluate((text) => text.textContent)).toMatch(/no voice.*Add one/);
  });

  it('remembers speed and voice', async () => {
    await reader.close();
    reader = await open();
    await press('l', 'reading');
    const said = await saidIn(reader);
    expect(said.at(-1)).toMatchObject({ rate: 1, voice: 'Anna' });
    await reader.select('.listen-speed', '1.5');
    await reader.select('.listen-voice', 'fake:Brian');
    const isSaid = async (): Promise<boolean> => {
      const last = (await saidIn(reader)).at(-1);
      return last?.rate === 1.5 && last.voice === 'Brian' && last.text === said.at(-1)?.text;
    };
    await waitFor(isSaid, { what: 'the same sentence, said otherwise' });
    const isStored = (): Promise<boolean> =>
      driver.control.evaluate(async () => {
        const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as {
          storage: { sync: { get(): Promise<Record<string, unknown>> } };
        };
        const stored = await storage.sync.get();
        return (
          stored['settings.reader.speed'] === 1.5 &&
          JSON.stringify(stored['settings.reader.voices']) === '{"en":"fake:Brian"}'
        );
      });
    await waitFor(isStored, { what: 'speed and voice to be stored' });
    await reader.close();
    reader = await open();
    await press('l', 'reading');
    expect((await saidIn(reader)).at(-1)).toMatchObject({ rate: 1.5, voice: 'Brian' });
  });
});
