import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showLastTheme, showTheme } from './theme.ts';

const ADDRESS = location.href;

function shown(): string | undefined {
  return document.documentElement.dataset['theme'];
}

beforeEach(() => {
  for (const key of ['theme', 'theme-of-reader']) localStorage.removeItem(key);
});
afterEach(() => {
  vi.restoreAllMocks();
  delete document.documentElement.dataset['theme'];
  history.replaceState(null, '', ADDRESS);
});

describe('the theme that was shown last', () => {
  it.each(['/popup.html', '/reader.html'])('is shown at once the next time, at %s', (path) => {
    history.replaceState(null, '', path);
    showTheme('dark');
    expect(shown()).toBe('dark');
    delete document.documentElement.dataset['theme'];
    showLastTheme();
    expect(shown()).toBe('dark');
  });

  it('is the reader’s own there', () => {
    history.replaceState(null, '', '/popup.html');
    showTheme('dark');
    history.replaceState(null, '', '/reader.html');
    showLastTheme();
    expect(shown()).toBe('');
    showTheme('sepia');
    history.replaceState(null, '', '/popup.html');
    showLastTheme();
    expect(shown()).toBe('dark');
  });

  it('is that of the browser where nothing can be stored', () => {
    for (const call of ['getItem', 'setItem'] as const) {
      vi.spyOn(Storage.prototype, call).mockImplementation(() => {
        throw new Error('refused');
      });
    }
    showLastTheme();
    expect(shown()).toBeUndefined();
    showTheme('light');
    expect(shown()).toBe('light');
  });
});
