import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellFound } from './tell-found.ts';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('browser', { runtime: { id: 'ours', sendMessage } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  sendMessage.mockReset();
});

it('tells once where the background answers', async () => {
  sendMessage.mockResolvedValue(true);
  await tellFound();
  await vi.runAllTimersAsync();
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'found' });
});

it.each([
  ['is lost with a background that ends', () => Promise.reject(new Error('channel closed'))],
  ['is heard by nobody who answers', () => Promise.resolve(undefined)],
  ['leads to nothing', () => Promise.resolve(false)],
])('tells again where a message %s', async (_how, first) => {
  sendMessage.mockImplementationOnce(first).mockResolvedValue(true);
  await tellFound();
  expect(sendMessage).toHaveBeenCalledTimes(1);
  await vi.runAllTimersAsync();
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it('gives up some seconds after the extension has gone', async () => {
  sendMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  await tellFound();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sendMessage.mock.calls.length).toBeLessThan(6);
  expect(vi.getTimerCount()).toBe(0);
});
