import { describe, expect, it } from 'vitest';
import { hasSignal } from './flight-signals.ts';

describe('bearsMark', () => {
  it.each<[string, Record<string, unknown>, boolean]>([
    ['TypeTable', {}, true],
    ['Heading', { as: 'h2', id: 'a' }, true],
    ['Heading', { as: 'h2' }, false],
    ['Heading', { id: 'a' }, false],
    ['Title', { as: 'h2', id: 'a' }, false],
    ['CodeBlock', { icon: '' }, true],
    ['CodeBlock', { title: 'a.ts' }, false],
    ['Badge', { icon: '' }, false],
    ['', { id: 'nd-page' }, true],
    ['', { id: 'nd-own' }, false],
    ['', { id: ['nd-page'] }, false],
    ['', { className: 'p-4 text-fd-muted-foreground' }, true],
    ['', { className: 'text-fd-own' }, false],
    ['', { className: ['text-fd-muted'] }, false],
    ['', {}, false],
  ])('of a component "%s" with %j: %s', (name, props, isMarked) => {
    expect(hasSignal(name, props)).toBe(isMarked);
  });
});
