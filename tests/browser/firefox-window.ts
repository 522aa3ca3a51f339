import type { Browser } from 'puppeteer-core';
import { connectionOf } from './connection.ts';

export const GECKO_ID = 'reader-for-fumadocs@reader-for-fumadocs.example';

interface OwnWindow {
  contexts: { context: string }[];
}

interface Evaluated {
  type: string;
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** What scripts in Firefox's own window find ready. */
const PRELUDE = `
  const id = '${GECKO_ID}';
  /** As Firefox begins the names of elements that belong to the add-on. */
  const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  const front = Services.wm.getMostRecentWindow('navigator:browser');
  const until = async (question) => {
    for (let tries = 0; tries < 300; tries += 1) {
      const answer = await question();
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('Waited in vain for ' + question);
  };
`;

/**
 * Runs a script in Firefox's own window, with all its rights, and gives what it returns: the
 * browser has to run with `--remote-allow-system-access`.
 *
 * @throws what the script throws
 */
export async function runInFirefox(browser: Browser, script: string): Promise<unknown> {
  const connection = connectionOf(browser);
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as OwnWindow).contexts;
  const answer = await connection.send('script.evaluate', {
    expression: `(async () => { ${PRELUDE} ${script} })().then(JSON.stringify)`,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const { type, result, exceptionDetails } = answer.result as Evaluated;
  if (type !== 'success') throw new Error(exceptionDetails?.text);
  return result?.value === undefined ? undefined : JSON.parse(result.value);
}
