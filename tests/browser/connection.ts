import type { Browser } from 'puppeteer-core';

/** A connection over WebDriver BiDi, as the driver's library has it. */
export interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  /** Tells the library of an event as if the browser had sent it. */
  emit(event: string, params: object): unknown;
}

export function connectionOf(browser: Browser): Connection {
  return (browser as unknown as { connection: Connection }).connection;
}
