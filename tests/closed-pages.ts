/** Pages with closed panels, and payloads of what is in them, for tests. */
import { parse } from './dom.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const NAMES = ['Tabs', 'Tab', 'Accordion', 'Heading', 'TypeTable', 'InlineTOC', 'Own'];

/** The rows that name the client components. */
export const MODULES = NAMES.map((name, at) => `${at + 1}:I[1,[],"${name}"]\n`).join('');

/** An element of a client component, or of the page's own. */
export function h(type: string, props: Record<string, Json>, ...children: Json[]): Json {
  const at = NAMES.indexOf(type);
  return ['$', at < 0 ? type : `$L${at + 1}`, null, { ...props, children }];
}

export function p(text: string): Json {
  return h('p', {}, text);
}

export function tabs(labels: string[], ...panels: Json[]): Json {
  return h('Tabs', { items: labels }, ...panels.map((content) => h('Tab', {}, content)));
}

/** A page that shows the one, and whose payload has the other. */
export function pageOf(shown: string, told: Json[], path = '/post'): Document {
  const row = { c: path.split('/'), page: h('div', { className: 'prose' }, ...told) };
  return pageWith(shown, `${MODULES}0:${JSON.stringify(row)}\n`);
}

export function pageWith(shown: string, flight: string): Document {
  const push = JSON.stringify([1, flight]).replaceAll('<', '\\u003c');
  return parse(`<div class="prose">${shown}</div><script>self.__next_f.push(${push})</script>`);
}

let made = 0;

/** Tabs as Radix shows them: the first is open, the others have nothing in them. */
export function shownTabs(labels: string[], open: string): string {
  made += 1;
  const list = labels.map(
    (label, at) =>
      `<button role="tab" id="t${made}-${at}" aria-controls="p${made}-${at}" aria-selected="${at === 0}" data-state="${at === 0 ? 'active' : 'inactive'}">${label}</button>`,
  );
  const panels = labels.map(
    (_label, at) =>
      `<div role="tabpanel" id="p${made}-${at}" aria-labelledby="t${made}-${at}" ${at === 0 ? `data-state="active">${open}` : 'data-state="inactive" hidden>'}</div>`,
  );
  return `<div><div role="tablist">${list.join('')}</div>${panels.join('')}</div>`;
}

/** The same as Base UI shows them: what is closed has no element. */
export function shownBaseTabs(labels: string[], open: number, content: string): string {
  made += 1;
  const list = labels.map(
    (label, at) =>
      `<button role="tab" id="t${made}-${at}" aria-selected="${at === open}" ${at === open ? 'data-active' : ''}>${label}</button>`,
  );
  return `<div><div role="tablist">${list.join('')}</div><div role="tabpanel" class="p-4" data-index="${open}" aria-labelledby="t${made}-${open}">${content}</div></div>`;
}

export function shownAccordion(title: string): string {
  return `<div data-state="closed"><h3 data-accordion-value="x"><button aria-expanded="false">${title}</button></h3><div data-state="closed" role="region" hidden></div></div>`;
}
