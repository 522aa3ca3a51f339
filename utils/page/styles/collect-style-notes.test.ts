import { afterEach, describe, expect, it } from 'vitest';
import { mount } from '../../../tests/dom.ts';
import { applyStyleEffects, findStyleNotes } from './collect-style-notes.ts';

let unmount = (): void => undefined;

afterEach(() => unmount());

/** What the styles of a body say: the elements' names and texts, and the attributes for them. */
function notesOf(style: string, html: string, dir = ''): string[] {
  unmount = mount(`<div id="body" style="${style}"${dir && ` dir="${dir}"`}>${html}</div>`);
  const body = document.querySelector('#body');
  return body
    ? findStyleNotes(body).map(
        ({ element, name, value }) => `${element.localName} ${name}=${value}`,
      )
    : [];
}

const ARABIC = '<p>هذا نص عربي طويل بما يكفي</p>';

describe('findStyleNotes', () => {
  it('tells the direction of a body that only its styles turn', () => {
    expect(notesOf('direction: rtl', ARABIC)).toEqual(['div dir=rtl']);
    unmount();
    expect(notesOf('direction: rtl', ARABIC, 'ltr')).toEqual(['div dir=rtl']);
    unmount();
    expect(notesOf('direction: rtl', ARABIC, 'rtl')).toEqual([]);
  });

  it('tells that of texts that run the other way by their styles alone', () => {
    const turned = '<p style="direction: ltr">Plain English in an Arabic post</p>';
    expect(notesOf('direction: rtl', ARABIC + turned, 'rtl')).toEqual(['p dir=ltr']);
    unmount();
    expect(notesOf('', `<p style="direction: rtl">שלום לכולם</p><p>English</p>`)).toEqual([
      'p dir=rtl',
    ]);
    unmount();
    expect(notesOf('', '<p dir="auto">שלום לכולם</p><pre>שלום</pre>')).toEqual([]);
  });

  it('tells the marks that styles put around quotations', () => {
    const quotation = (style: string): string => `<p>He said <q style="${style}">so</q>.</p>`;
    expect(notesOf('', quotation(`quotes: '«' '»'`))).toEqual(['q data-quotes=«»']);
    unmount();
    expect(notesOf('', quotation('quotes: none'))).toEqual(['q data-quotes=']);
  });

  it('puts them into a copy', () => {
    unmount = mount('<p id="copied">שלום</p>');
    const element = document.querySelector('#copied');
    const copy = document.createElement('p');
    if (element)
      applyStyleEffects([{ element, name: 'dir', value: 'rtl' }], new Map([[element, copy]]));
    expect(copy.getAttribute('dir')).toBe('rtl');
  });
});
