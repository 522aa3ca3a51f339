import { ATTACKS, BARE_ATTACKS } from './strings.ts';

/** Numbers from 0 to 1 that are the same for the same seed. Mulberry32, by Tommy Ettinger. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Elements that change how what is in them is parsed. */
const WRAPPERS = [
  'svg', 'math', 'mtext', 'foreignObject', 'annotation-xml encoding=text/html', 'desc', 'title', 'style',
  'template', 'noscript', 'textarea', 'select', 'option', 'table', 'caption', 'td', 'form', 'a href=x',
  'h2 id=x', 'p', 'pre', 'code', 'li', 'details', 'summary', 'figure', 'xmp', 'iframe', 'noembed', 'b',
  'mglyph', 'malignmark', 'ruby', 'button', 'div class=prose', 'div role=tabpanel',
]; // prettier-ignore

const GLUE = [
  '',
  ' ',
  '\n',
  '\u0000',
  '"',
  "'",
  '`',
  '>',
  '<',
  '</',
  '/>',
  '<!--',
  '-->',
  ']]>',
  '&#0;',
  '&',
  '\u200b',
  '<p/',
  '</p>',
];

const STRINGS = [...Object.values(ATTACKS).flat(), ...BARE_ATTACKS];

/** Composes so many attacks: strings one in another, cut, repeated, and wrapped. */
export function* fuzz(seed: number, count: number): Generator<string> {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const cut = (text: string): string => {
    if (random() > 0.3) return text;
    const at = Math.floor(random() * text.length);
    return random() < 0.5 ? text.slice(0, at) : text.slice(at);
  };
  const wrap = (inner: string): string => {
    const wrapper = pick(WRAPPERS);
    const isClosed = random() < 0.7;
    return `<${wrapper}>${inner}${isClosed ? `</${wrapper.split(' ')[0]}>` : ''}`;
  };
  for (let made = 0; made < count; made += 1) {
    let text = cut(pick(STRINGS));
    for (let rounds = Math.floor(random() * 4); rounds > 0; rounds -= 1) {
      text = random() < 0.5 ? wrap(text) : text + pick(GLUE) + cut(pick(STRINGS));
    }
    yield wrap(text);
  }
}
