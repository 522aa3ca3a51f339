import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor, type Driver } from './driver.ts';
import { runInFirefox } from './firefox-window.ts';

/** A reader as the extension knows that it is open. */
interface ListedReader {
  url: string;
  windowId: number;
}

/** The readers that would come back if the extension were loaded anew. */
export function readerList({ control }: Driver): Promise<ListedReader[]> {
  return control.evaluate(async () => {
    const { storage } = (globalThis.browser ?? globalThis.chrome) as unknown as {
      storage: { local: { get(key: string): Promise<{ readers?: { readers: ListedReader[] } }> } };
    };
    return (await storage.local.get('readers')).readers?.readers ?? [];
  });
}

/** Addresses of the articles that are kept for open readers. */
export function openArticles({ control }: Driver): Promise<string[]> {
  return control.evaluate(async () => {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'reader')) return [];
    return new Promise<string[]>((resolve) => {
      const opening = indexedDB.open('reader');
      opening.addEventListener('success', () => {
        const database = opening.result;
        if (!database.objectStoreNames.contains('open')) {
          database.close();
          resolve([]);
          return;
        }
        const asked = database.transaction('open').objectStore('open').getAllKeys();
        asked.addEventListener('success', () => {
          database.close();
          resolve(asked.result.map(String));
        });
      });
    });
  });
}

/** Quits a browser as its user does: remote control would close its tabs first. */
export async function quit(driver: Driver): Promise<void> {
  if (driver.name === 'chromium') return driver.close();
  const ended = new Promise((resolve) => driver.browser.process()?.once('exit', resolve));
  await runInFirefox(
    driver.browser,
    'front.setTimeout(() => Services.startup.quit(Ci.nsIAppStartup.eAttemptQuit), 100);',
  );
  await ended;
  await driver.close().catch(() => undefined);
  await preferencesBack(driver);
}

/**
 * Remote control puts a profile's files of preferences back once the browser has ended; to write
 * new ones before that would be in vain.
 */
async function preferencesBack({ browser }: Driver): Promise<void> {
  const args = browser.process()?.spawnargs ?? [];
  const profile = args[args.indexOf('--profile') + 1] ?? '';
  const isBack = (name: string): boolean => !existsSync(join(profile, `${name}.puppeteer`));
  await waitFor(() => Promise.resolve(['prefs.js', 'user.js'].every(isBack)), {
    what: 'the former preferences',
  });
}
