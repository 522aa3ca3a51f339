import { afterEach, expect, it, vi } from 'vitest';
import { mount } from '../../tests/dom.ts';
import { tellSpotted } from './tell-spotted.ts';

const sendMessage = vi.fn((_message: unknown) => Promise.resolve());

afterEach(() => {
  vi.unstubAllGlobals();
  sendMessage.mockClear();
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
