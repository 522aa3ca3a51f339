import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from './corpus.ts';
import { faultsOf, isJudged } from './faults.ts';
import { KNOWN_FAULTS } from './known-faults.ts';
import { askCorpus, type Measured } from './readers.ts';
import { averages } from './table.ts';

/** What is reached on articles that are not Fumadocs; never to fall below. */
const REACHED_ELSEWHERE = {
  'outline exact': 1,
  title: 1,
  'ids kept': 1,
  date: 0.97,
  authors: 0.95,
  tags: 0.92,
  'text F1': 0.99,
  'code recall': 1,
};

const corpus = loadCorpus().filter((page) => !page.slug.startsWith('real/'));
const readings = await askCorpus(corpus, ['ours']);
let measured: Map<string, Measured>;

beforeAll(async () => {
  measured = new Map((await readings()).map((one) => [one.page.slug, one]));
});

function measuredOf(slug: string): Measured {
  const found = measured.get(slug);
  if (!found) throw new Error(`${slug} was not read`);
  return found;
}

const isOther = (slug: string): boolean => slug.startsWith('other-');

describe('a Fumadocs page is read as its source says', () => {
  const own = corpus.map((page) => page.slug).filter((slug) => !isOther(slug));

  it.each(own)('%s', (slug) => {
    const faults = faultsOf(measuredOf(slug));
    if (slug in KNOWN_FAULTS) expect(faults).not.toEqual([]);
    else expect(faults).toEqual([]);
  });

  it('with what its closed tabs and accordions hold, where the page has a payload of it', () => {
    const closed = corpus.filter(
      ({ html, expected }) =>
        /__next_f|__FLIGHT_DATA|\.rsc\.push/.test(html) &&
        expected.headings.some((heading) => heading.unmounted),
    );
    const restored = closed.filter(({ slug }) => measuredOf(slug).readings.ours.isRestored);
    expect(restored.map(({ slug }) => slug)).toEqual(closed.map(({ slug }) => slug));
    expect(closed.length).toBeGreaterThan(25);
  });

  it('in every version and layout that the corpus has', () => {
    expect(own.length).toBeGreaterThan(250);
  });
});

describe('a page that is not Fumadocs', () => {
  it.each(corpus.map((page) => page.slug).filter(isOther))('%s is not taken for one', (slug) => {
    expect(measuredOf(slug).readings.ours.kind).toBe('none');
  });

  it('is outlined as well as it ever was', () => {
    const articles = [...measured.values()].filter(
      ({ page }) => isOther(page.slug) && isJudged(page.expected),
    );
    const means = averages(articles, 'ours');
    for (const [measure, least] of Object.entries(REACHED_ELSEWHERE)) {
      expect.soft(means[measure], measure).toBeGreaterThanOrEqual(least);
    }
  });
});
