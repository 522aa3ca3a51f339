import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { findDate, isoDay } from '../../utils/page/metadata/parse-date.ts';
import { fileName } from '../../utils/page/markdown/file-name.ts';
import { frontMatter } from '../../utils/page/markdown/front-matter.ts';
import { fragmentOf } from '../../utils/page/position/landing.ts';
import { canonical, findLanguage } from '../../utils/page/metadata/language.ts';
import { ownRateIn } from '../../utils/page/outline/own-rate.ts';
import { countWords, readingMinutes, wholeMinutes } from '../../utils/page/outline/reading-time.ts';
import { headingsDownTo, shownInstead } from '../../utils/page/outline/shown-headings.ts';
import { comparable, oneLine } from '../../utils/page/dom/visible-text.ts';
import type { Heading } from '../../utils/page/types.ts';
import { anyText } from './arbitraries.ts';

const OPTIONS = { numRuns: 1000 };
const anyString = fc.oneof(anyText, fc.string({ unit: 'binary' }));
const anyLanguage = fc.oneof(fc.constantFrom('en', 'de-AT', 'ja', 'ar', 'zh-Hant', ''), anyString);

describe('whatever a text is', () => {
  it('a file can bear its name', () => {
    fc.assert(
      fc.property(anyString, (title) => {
        const name = fileName(title, 'md');
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+\.md$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThan(140);
        expect(name).not.toMatch(/^(?:con|nul|aux|prn|com\d|lpt\d)\./);
      }),
      OPTIONS,
    );
  });

  it('front matter says it to whoever reads YAML', () => {
    const names = fc.array(
      anyString.map((name) => ({ name: name.toWellFormed() })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(anyString, anyString, names, names, (title, description, authors, tags) => {
        const block = frontMatter({ title, description, authors, tags }, 'https://a.example/');
        const read: unknown = parseYaml(block.replace(/^---\n|---\n$/g, ''));
        expect(read).toEqual({
          title: title.toWellFormed(),
          description: description.toWellFormed(),
          ...(authors.length > 0 && { authors: authors.map(({ name }) => name) }),
          ...(tags.length > 0 && { tags: tags.map(({ name }) => name) }),
          source: 'https://a.example/',
        });
      }),
      OPTIONS,
    );
  });

  it('a day found in it is one, and stands where it is said to', () => {
    fc.assert(
      fc.property(anyString, anyLanguage, (text, lang) => {
        const found = findDate(text, lang);
        const day = found?.iso ?? isoDay(text);
        if (day === undefined) return;
        expect(new Date(day).toISOString()).toMatch(day);
        if (found) expect(text.slice(found.start, found.end)).toMatch(/\S/);
      }),
      OPTIONS,
    );
  });

  it('any day is found however a language writes it out', () => {
    const days = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2049-12-31'),
      noInvalidDate: true,
    });
    const languages = fc.constantFrom(
      'en-US',
      'en-GB',
      'de',
      'fr',
      'es',
      'pt',
      'ru',
      'zh',
      'ja',
      'ko',
    );
    fc.assert(
      fc.property(days, languages, fc.constantFrom('long', 'medium'), (day, lang, dateStyle) => {
        const text = new Intl.DateTimeFormat(lang, { dateStyle, timeZone: 'UTC' }).format(day);
        expect([text, findDate(text, lang)?.iso]).toEqual([text, day.toISOString().slice(0, 10)]);
      }),
      OPTIONS,
    );
  });

  it('one line stays one line, and is compared alike', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const line = oneLine(text);
        expect(oneLine(line)).toBe(line);
        expect(line).not.toMatch(/[\n\r\t]/);
        expect(comparable(` ${text}\n`)).toBe(comparable(text));
      }),
      OPTIONS,
    );
  });

  it('it has a language that Intl knows', () => {
    fc.assert(
      fc.property(anyLanguage, anyString, (declared, text) => {
        const lang = findLanguage(declared, text);
        expect(canonical(lang)).toBe(lang);
      }),
      OPTIONS,
    );
  });

  it('the more of it, the longer it takes', () => {
    fc.assert(
      fc.property(anyString, anyLanguage, fc.nat(1e6), fc.nat(1e5), (text, lang, lines, images) => {
        const words = countWords(text);
        expect(countWords(`${text} ${text}`)).toBeGreaterThanOrEqual(words);
        const minutes = readingMinutes({ words, codeLines: lines, images }, lang);
        expect(minutes).toBeGreaterThanOrEqual(
          readingMinutes({ words, codeLines: 0, images: 0 }, lang),
        );
        expect(Number.isSafeInteger(wholeMinutes(minutes))).toBe(true);
        expect(ownRateIn(lang, { words: 300, lang: 'en' })).toBeGreaterThan(0);
      }),
      OPTIONS,
    );
  });

  it('an id is a fragment that leads back to it', () => {
    // An address has no line breaks and no tabs.
    const ids = anyString.map((id) => id.toWellFormed().replace(/[\t\n\r]/g, ''));
    fc.assert(
      fc.property(ids, (id) => {
        const address = new URL('https://a.example/');
        address.hash = `#${fragmentOf(id)}`;
        expect(decodeURIComponent(address.hash.slice(1))).toBe(id);
      }),
      OPTIONS,
    );
  });
});

describe('whatever headings there are', () => {
  const headings = fc
    .array(fc.record({ depth: fc.constantFrom(1, 2, 3, 4, 5, 6), words: fc.nat(1000) }))
    .map((all): Heading[] =>
      all.map(({ depth, words }, index) => ({
        depth,
        text: `Section ${index}`,
        index,
        words,
        minutes: words / 200,
      })),
    );

  it('those that are shown are fewer, in order, and each hidden one has one that stands for it', () => {
    fc.assert(
      fc.property(headings, fc.integer({ min: 1, max: 6 }), (all, deepest) => {
        const shown = headingsDownTo(all, deepest);
        expect(shown.map(({ index }) => index)).toEqual(
          all.flatMap(({ index }) => (shown.some((one) => one.index === index) ? [index] : [])),
        );
        expect(shown.length > 0).toBe(all.length > 0);
        for (const { index, depth } of all) {
          const instead = shownInstead(shown, index);
          expect(instead).toBeLessThanOrEqual(index);
          if (depth <= deepest) expect(instead).toBe(index);
        }
      }),
      OPTIONS,
    );
  });

  it('no words are lost but those before the first that is shown', () => {
    fc.assert(
      fc.property(headings, fc.integer({ min: 1, max: 6 }), (all, deepest) => {
        const shown = headingsDownTo(all, deepest);
        const first = shown[0]?.index ?? all.length;
        const sum = (some: readonly Heading[]): number =>
          some.reduce((n, { words }) => n + words, 0);
        expect(sum(shown)).toBe(sum(all.slice(first)));
      }),
      OPTIONS,
    );
  });
});
