import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mount, pick } from '../../tests/dom.ts';
import type { SafeHtml } from '../../utils/page/content/sanitize.ts';
import { addTabLists, reveal, selectTab, tabAfter, withChoice } from './content-tabs.ts';

function set(...labels: string[]): string {
  const panels = labels.map(
    (label) => `<section data-tab="${label}"><h3 id="in-${label}">${label}</h3></section>`,
  );
  return `<div data-tabs>${panels.join('')}</div>`;
}

let unmount = (): void => undefined;

beforeEach(() => {
  unmount = mount(
    `<article>${set('npm', 'pnpm', 'bun').replace('"pnpm"', '"pnpm" data-open')}${set('a', 'b')}${set('npm', 'pnpm', 'bun')}</article>`,
  );
  addTabLists(pick(document, 'article') as unknown as SafeHtml);
});
afterEach(() => unmount());

function article(): HTMLElement {
  return pick(document, 'article');
}

function tab(set: number, at: number): HTMLElement {
  return pick(
    document.querySelectorAll('[data-tabs]')[set] as Element,
    `[role=tab]:nth-child(${at + 1})`,
  );
}

/** Labels of the panels that show, set by set. */
function open(): (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>('[data-tab]:not([hidden])')].map(
    (panel) => panel.dataset['tab'],
  );
}

describe('tabs', () => {
  it('begin with the one that the page shows, else the first', () => {
    expect(open()).toEqual(['pnpm', 'a', 'npm']);
    expect(tab(0, 1).ariaSelected).toBe('true');
    expect(tab(0, 0).tabIndex).toBe(-1);
  });

  it('are chosen alike in every set that offers the same', () => {
    selectTab(article(), tab(0, 2));
    expect(open()).toEqual(['bun', 'a', 'bun']);
  });

  it('name their panels', () => {
    const panel = pick(document, '[data-tab="b"]');
    expect(panel.getAttribute('aria-labelledby')).toBe(tab(1, 1).id);
    expect(tab(1, 1).getAttribute('aria-controls')).toBe(panel.id);
  });

  it('are reached by arrows, from the last to the first', () => {
    expect(tabAfter(tab(0, 2), 'ArrowRight')).toBe(tab(0, 0));
    expect(tabAfter(tab(0, 0), 'ArrowLeft')).toBe(tab(0, 2));
    expect(tabAfter(tab(0, 1), 'End')).toBe(tab(0, 2));
    expect(tabAfter(tab(0, 1), 'x')).toBeUndefined();
    article().dir = 'rtl';
    expect(tabAfter(tab(0, 0), 'ArrowLeft')).toBe(tab(0, 1));
  });

  it('open for what is looked for inside of them', () => {
    reveal(pick(document, '#in-b'));
    expect(open()).toEqual(['pnpm', 'b', 'npm']);
  });
});

describe('tabs chosen before', () => {
  function begin(chosen: string[]): (string | undefined)[] {
    unmount();
    unmount = mount(
      `<article>${set('npm', 'pnpm', 'bun').replace('"npm"', '"npm" data-open')}${set('TypeScript', ' Python ')}</article>`,
    );
    addTabLists(pick(document, 'article') as unknown as SafeHtml, chosen);
    return open();
  }

  it.each([
    { chosen: ['pnpm'], opened: ['pnpm', 'TypeScript'] },
    { chosen: ['python', 'PNPM'], opened: ['pnpm', ' Python '] },
    { chosen: ['bun', 'pnpm'], opened: ['bun', 'TypeScript'] },
    { chosen: ['yarn', 'Go'], opened: ['npm', 'TypeScript'] },
    { chosen: ['constructor', '__proto__', ''], opened: ['npm', 'TypeScript'] },
  ])('are open where $chosen was chosen', ({ chosen, opened }) => {
    expect(begin(chosen)).toEqual(opened);
  });

  it('come before earlier ones, each once', () => {
    expect(withChoice([], ' pnpm ')).toEqual(['pnpm']);
    expect(withChoice(['npm', 'PNPM', 'Python'], 'pnpm')).toEqual(['pnpm', 'npm', 'Python']);
  });

  it('are no more than are kept, and none that is empty or long', () => {
    const many = Array.from({ length: 20 }, (_, at) => `Tab ${at}`);
    expect(withChoice(many, 'pnpm')).toEqual(['pnpm', ...many.slice(0, 19)]);
    expect(withChoice(many, '  ')).toBe(many);
    expect(withChoice(many, 'a'.repeat(61))).toBe(many);
  });
});
