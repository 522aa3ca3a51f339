import { afterEach, describe, expect, it, vi } from 'vitest';
import { mount, paragraph, pick } from '../../../tests/dom.ts';
import { createJump } from './jump.ts';
import type { PanelStep } from '../types.ts';

const GAP = '<div style="height: 1500px"></div>';
const AT_ONCE = { smooth: false };

let unmount = (): void => undefined;

afterEach(() => {
  vi.useRealTimers();
  unmount();
  window.scrollTo(0, 0);
});

/** Shows an article, and renders a panel's content in a while once its trigger is used. */
function show(html: string, on = 'click'): void {
  unmount = mount(
    `<div class="prose">${paragraph(40)}<h2 id="top">Top</h2>${GAP}${html}${GAP}</div>`,
  );
  for (const type of ['mousedown', 'click']) {
    if (type === on || type === 'click')
      pick(document, '.prose').addEventListener(type, press(type, on));
  }
}

function press(type: string, onTab: string): (event: Event) => void {
  return ({ target }) => {
    const trigger = (target as Element).closest<HTMLElement>('[data-opens]');
    if (!trigger || (trigger.matches('[role="tab"]') ? type !== onTab : type !== 'click')) return;
    const isOpen = trigger.getAttribute('aria-expanded') === 'true';
    setTimeout(() => {
      if (trigger.matches('[role="tab"]')) openTab(trigger);
      else fold(trigger, !isOpen);
    }, 20);
  };
}

function contentOf(trigger: HTMLElement): string {
  return document.getElementById(trigger.dataset['opens'] ?? '')?.innerHTML ?? '';
}

/** Radix has an empty element for a closed panel, Base UI has none. */
function openTab(tab: HTMLElement): void {
  const group = tab.parentElement?.parentElement;
  const others = group?.querySelectorAll(':scope > div > [role="tab"]') ?? [];
  for (const other of others) other.setAttribute('aria-selected', String(other === tab));
  const panels = [...(group?.querySelectorAll(':scope > [role="tabpanel"]') ?? [])];
  const panel = panels.find((at) => at.getAttribute('aria-labelledby') === tab.id) ?? panels[0];
  for (const other of panels) {
    if (other !== panel) other.replaceChildren();
    other.toggleAttribute('hidden', other !== panel);
  }
  panel?.setAttribute('aria-labelledby', tab.id);
  if (panel) panel.innerHTML = contentOf(tab);
}

function fold(button: HTMLElement, isOpen: boolean): void {
  button.setAttribute('aria-expanded', String(isOpen));
  const panel = button.closest('h3')?.nextElementSibling;
  panel?.toggleAttribute('hidden', !isOpen);
  if (panel) panel.innerHTML = isOpen ? contentOf(button) : '';
}

const TARGET = '<h3 id="there">There</h3><p>Text.</p>';

function template(id: string, html: string): string {
  return `<template id="${id}">${html}</template>`;
}

function radixTabs(name: string, first: string, second: string): string {
  return `<div><div role="tablist"><button role="tab" id="${name}-1" aria-selected="true" aria-controls="${name}-p1" data-opens="${name}-c1">One</button><button role="tab" id="${name}-2" aria-selected="false" aria-controls="${name}-p2" data-opens="${name}-c2">Two</button></div><div role="tabpanel" id="${name}-p1" aria-labelledby="${name}-1">${first}</div><div role="tabpanel" id="${name}-p2" aria-labelledby="${name}-2" hidden></div></div>${template(`${name}-c1`, first)}${template(`${name}-c2`, second)}`;
}

function baseTabs(name: string, first: string, second: string): string {
  return `<div><div role="tablist"><button role="tab" id="${name}-1" aria-selected="true" data-opens="${name}-c1">One</button><button role="tab" id="${name}-2" aria-selected="false" data-opens="${name}-c2">Two</button></div><div role="tabpanel" aria-labelledby="${name}-1">${first}</div></div>${template(`${name}-c1`, first)}${template(`${name}-c2`, second)}`;
}

function accordion(name: string, title: string, content: string): string {
  return `<div><h3 data-accordion-value="${title}"><button aria-expanded="false" data-opens="${name}-c">${title}</button></h3><div role="region" hidden></div></div>${template(`${name}-c`, content)}`;
}

function target(...inside: PanelStep[]): {
  index: number;
  id: string;
  text: string;
  inside: PanelStep[];
} {
  return { index: 7, id: 'there', text: 'There', inside };
}

const step = (label: string, nth = 0): PanelStep => ({ label, nth });

function expectLanded(): void {
  expect(document.activeElement?.id).toBe('there');
  expect(document.activeElement?.closest('[hidden]')).toBeNull();
  const top = document.activeElement?.getBoundingClientRect().top ?? NaN;
  expect(Math.abs(top)).toBeLessThanOrEqual(2);
  expect(location.hash).toBe('#there');
}

describe('a jump into a closed panel', () => {
  it.each([
    [
      'a tab that Radix opens as the mouse goes down',
      radixTabs('a', '', TARGET),
      'mousedown',
      'Two',
    ],
    [
      'a tab that Base UI renders when it is clicked',
      baseTabs('a', '<p>1</p>', TARGET),
      'click',
      'Two',
    ],
    ['an accordion', accordion('a', 'Why?', TARGET), 'click', 'Why?'],
    [
      'an accordion that is mounted (Base UI)',
      accordion('a', 'Why?', TARGET).replace(
        'hidden></div>',
        `hidden="until-found">${TARGET}</div>`,
      ),
      'click',
      'Why?',
    ],
    ['details', `<details><summary>More</summary>${TARGET}</details>`, 'click', 'More'],
  ])('opens %s and waits for the heading', async (_part, html, on, label) => {
    show(html, on);
    expect(await createJump(document)(target(step(label)), AT_ONCE)).toBe('landed');
    expectLanded();
  });

  it('opens one within another', async () => {
    const inner = accordion('c', 'Why?', `<details><summary>More</summary>${TARGET}</details>`);
    show(radixTabs('a', '<p>1</p>', baseTabs('b', '<p>2</p>', inner)), 'mousedown');
    const jump = createJump(document);
    const way = [step('Two'), step('Two'), step('Why?'), step('More')];
    expect(await jump(target(...way), AT_ONCE)).toBe('landed');
    expectLanded();
  });

  it('opens the right one of those with one label', async () => {
    const other = '<h3 id="other">There</h3>';
    show(accordion('a', 'Why?', other) + accordion('b', 'Why?', TARGET));
    expect(await createJump(document)(target(step('Why?', 1)), AT_ONCE)).toBe('landed');
    expectLanded();
    expect(document.getElementById('other')).toBeNull();
  });

  it('answers at once and clicks nothing where all is open', () => {
    show(baseTabs('a', TARGET, ''));
    const clicked = vi.fn();
    pick(document, '.prose').addEventListener('click', clicked);
    expect(createJump(document)(target(step('One')), AT_ONCE)).toBe('landed');
    expectLanded();
    expect(clicked).not.toHaveBeenCalled();
  });

  it('opens what hides a heading of which it did not know that', async () => {
    show(`<details><summary>More</summary>${TARGET}</details>`);
    const jump = createJump(document);
    expect(await jump({ index: 1, id: 'there', text: 'There' }, AT_ONCE)).toBe('landed');
    expectLanded();
  });

  it('finds the heading where the page has no such panel any more', () => {
    show(TARGET);
    expect(createJump(document)(target(step('Two')), AT_ONCE)).toBe('landed');
    expectLanded();
  });

  it('is undone by Back, to where the reader was', async () => {
    show(accordion('a', 'Why?', TARGET));
    window.scrollTo(0, 333);
    await createJump(document)(target(step('Why?')), AT_ONCE);
    history.back();
    await vi.waitFor(() => expect(window.scrollY).toBe(333));
  });

  it('says so when the heading does not appear', async () => {
    const { length } = history;
    show(accordion('a', 'Why?', '<p>Something else.</p>'));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const result = createJump(document)(target(step('Why?')), AT_ONCE);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await result).toBe('missing');
    expect(history.length).toBe(length);
  });

  it('gives way to another jump that comes in between', async () => {
    show(accordion('a', 'Why?', '<p>Something else.</p>'));
    const jump = createJump(document);
    const first = jump(target(step('Why?')), AT_ONCE);
    expect(jump({ index: 0, id: 'top', text: 'Top' }, AT_ONCE)).toBe('landed');
    await first;
    expect(document.activeElement?.id).toBe('top');
  });
});
