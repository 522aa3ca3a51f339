import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mount } from '../../tests/dom.ts';
import { tellSpotted } from './tell-spotted.ts';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockResolvedValue(true);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  sendMessage.mockReset();
});

it('tells by the API that Firefox calls `browser`', async () => {
  vi.stubGlobal('browser', { runtime: { id: 'ours', sendMessage } });
  await tellSpotted(true);
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'spotted', isFumadocs: true });
});

it('is not misled by an element of the page with the id `browser`', async () => {
  const unmount = mount('<div id="browser"></div>');
  vi.stubGlobal('chrome', { runtime: { id: 'ours', sendMessage } });
  await tellSpotted(false);
  unmount();
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'spotted', isFumadocs: false });
});

it.each([
  ['ends before it has shown it', () => Promise.reject(new Error('channel closed'))],
  ['is not there yet', () => Promise.reject(new Error('Receiving end does not exist.'))],
  ['leaves it to others who listen', () => Promise.resolve(undefined)],
])('tells again where the background %s', async (_how, first) => {
  vi.stubGlobal('browser', { runtime: { id: 'ours', sendMessage } });
  sendMessage.mockImplementationOnce(first);
  const told = tellSpotted(true);
  await vi.runAllTimersAsync();
  expect(await told).toBe(true);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it('gives up after some seconds', async () => {
  vi.stubGlobal('browser', { runtime: { id: 'ours', sendMessage } });
  sendMessage.mockResolvedValue(undefined);
  const told = tellSpotted(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await told).toBe(true);
  expect(sendMessage.mock.calls.length).toBeLessThan(6);
  expect(vi.getTimerCount()).toBe(0);
});

it('does not tell again once there is something newer to tell', async () => {
  vi.stubGlobal('browser', { runtime: { id: 'ours', sendMessage } });
  const over = new AbortController();
  sendMessage.mockRejectedValueOnce(new Error('channel closed'));
  const told = tellSpotted(true, over.signal);
  await vi.advanceTimersByTimeAsync(100);
  over.abort();
  await vi.runAllTimersAsync();
  expect(await told).toBe(true);
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

it('says that the extension has gone', async () => {
  const runtime: { id?: string; sendMessage: unknown } = { id: 'ours', sendMessage };
  vi.stubGlobal('browser', { runtime });
  sendMessage.mockImplementation(() => {
    delete runtime.id;
    throw new Error('Extension context invalidated.');
  });
  expect(await tellSpotted(true)).toBe(false);
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
