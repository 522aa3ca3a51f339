import { describe, expect, it } from 'vitest';
import { sentencePartsOf } from './sentence-parts.ts';

function parts(text: string, lang = 'en'): string[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const found = [...sentencePartsOf(text, segmenter)];
  for (const { segment, index } of found) {
    expect(text.slice(index, index + segment.length)).toBe(segment);
  }
  expect(found.map(({ segment }) => segment).join('')).toBe(text);
  return found.map(({ segment }) => segment.trim());
}

describe('sentencePartsOf', () => {
  it.each([
    ['en', ['See Dr. Smith of Acme Inc. today.', 'Read https://example.com/a.b?c=d now.', 'It ships in v1.2.3 on Jan. 5.']],
    ['en', ['Ask Prof. Dr. J. K. Ada, e.g. The author.', 'Mr. and Mrs. Hill came (cf. Fig. 3).', 'Done.']],
    ['en', ['It runs in the U.S. Army, at St. Ives.', 'See No. 5 vs. No. 6.']],
    ['en', ['Get https://a.example/x.html?q=1&r=2#top!now or mail a.b@c.example.', 'Then stop.']],
    ['en', ['1. Install it.', '2. Run it.']],
    ['de', ['Siehe z. B. Kapitel 3.', 'Am 3. Mai kam Dr. Weiß, bzw. Frau Dr. Rot.', 'Ende.']],
    ['de', ['Im 19. Jahrhundert war es Nr. 7, vgl. Abb. 2.', 'So.']],
    ['fr', ['M. Dupont et Mme. Durand vont bien.', 'Voir p. 12.', 'Fin.']],
    ['es', ['La Sra. Ruiz y el Dr. Gil leen la pág. 9.', 'Fin.']],
    ['pt', ['O Dr. Costa vive.', 'A Dra. Lima também, cf. Art. 5.']],
    ['ru', ['Он живёт на ул. Ленина, см. Рис. 3.', 'И. И. Иванов пришёл.', 'Конец.']],
  ])('goes on after short forms and within addresses: %s %j', (lang, sentences) => {
    expect(parts(sentences.join(' '), lang)).toEqual(sentences);
  }); // prettier-ignore

  it.each([
    ['en', ['He said no.', 'Then he left.']],
    ['en', ['So do I.', 'She does not.']],
    ['en', ['It is modern art.', 'We like it in March.', 'Is it page 5?', 'Yes!', 'Good.']],
    ['en', ['The year was 2020.', 'Then came 2021.']],
    ['de', ['Es steht auf Seite 3.', 'Dann geht es weiter.']],
    ['en', ['He went to the sec.', 'It was closed.']],
    ['ja', ['これは短い。', '次は？', 'Node.js 20.', '終わり。']],
    ['zh', ['他说OK。', '然后走了！', '好。']],
    ['ar', ['هذا قصير.', 'هل انتهى؟', 'نعم.']],
    ['ko', ['이것은 짧다.', '끝났다.']],
  ])('ends where a sentence does: %s %j', (lang, sentences) => {
    expect(parts(sentences.join(' '), lang)).toEqual(sentences);
  }); // prettier-ignore

  it('parts Chinese and Japanese, which have no spaces', () => {
    expect(parts('这是第一句。这是第二句！', 'zh')).toEqual(['这是第一句。', '这是第二句！']);
  });

  it('takes no longer than the text is long', () => {
    const text = 'Dr. A. B. C. '.repeat(20_000);
    const start = performance.now();
    expect(parts(text)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
