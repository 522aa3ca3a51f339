import { attribute, oneLine, scriptPattern } from '../../dom/index.ts';

/** Most levels that are read; no author's formula has more. */
const MOST_DEPTH = 60;

/** Invisible operators, which only say how others belong together. */
const INVISIBLE = /[\u2061-\u2064]/g;

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\backslash ',
  '~': '\\sim ',
  '^': '\\hat{}',
  '\u2212': '-',
  '\u00a0': '\\ ',
};

/** Accents that stretch over their base. */
const OVER: Readonly<Record<string, string>> = {
  '^': 'hat',
  '\u02c6': 'hat',
  '~': 'tilde',
  '\u02dc': 'tilde',
  '\u00af': 'overline',
  '\u203e': 'overline',
  _: 'overline',
  '\u2192': 'vec',
  '\u20d7': 'vec',
  '\u02d9': 'dot',
  '\u00a8': 'ddot',
  '\u23de': 'overbrace',
};

/** Operators with limits above and below. */
const BIG = /^(?:[∏∐∑∫∬∭∮⋀⋁⋂⋃⨀⨁⨂⨆]|lim|max|min|sup|inf)$/;

/** An element of a formula, with the TeX of its children. */
interface Part {
  element: Element;
  /** TeX of the child at an index; empty if there is none. */
  child: (index: number) => string;
  /** TeX of all children. */
  all: () => string;
}

/** How TeX writes each element. */
const WRITTEN: Readonly<Record<string, (part: Part) => string>> = {
  mi: ({ element }) => token(element.textContent, true),
  mn: ({ element }) => token(element.textContent),
  mo: ({ element }) => token(element.textContent),
  ms: ({ element }) => quoted(element.textContent),
  mtext: ({ element }) => quoted(element.textContent),
  mspace: () => '\\ ',
  msqrt: ({ all }) => `\\sqrt{${all()}}`,
  mroot: ({ child }) => `\\sqrt[${child(1)}]{${child(0)}}`,
  mfrac: ({ child, element }) =>
    /^0(?:[a-z%]|$)/.test(attribute(element, 'linethickness'))
      ? `{${child(0)} \\atop ${child(1)}}`
      : `\\frac{${child(0)}}{${child(1)}}`,
  msub: ({ child }) => `${base(child(0))}_{${child(1)}}`,
  msup: ({ child }) => `${base(child(0))}^{${child(1)}}`,
  msubsup: ({ child }) => `${base(child(0))}_{${child(1)}}^{${child(2)}}`,
  munder: ({ child, element }) =>
    isBig(element) ? `${child(0)}_{${child(1)}}` : `\\underset{${child(1)}}{${child(0)}}`,
  mover: over,
  munderover: ({ child, element }) =>
    isBig(element)
      ? `${child(0)}_{${child(1)}}^{${child(2)}}`
      : `\\overset{${child(2)}}{\\underset{${child(1)}}{${child(0)}}}`,
  mfenced: fenced,
  mmultiscripts: scripts,
  mtable: ({ element, child }) =>
    `\\begin{matrix}${[...element.children].map((_, row) => child(row)).join(' \\\\ ')}\\end{matrix}`,
  mtr: ({ element, child }) => [...element.children].map((_, cell) => child(cell)).join(' & '),
  maction: ({ child }) => child(0),
  semantics: ({ child }) => child(0),
  mphantom: () => '',
  annotation: () => '',
  'annotation-xml': () => '',
};

/**
 * Translates a formula that has only MathML to TeX, on one line. Elements without a rule are
 * written as their characters, since KaTeX and MathJax read those of Unicode.
 */
export function texOfMathml(math: Element): string {
  return oneLine(inner(math, 0));
}

function inner(element: Element, depth: number): string {
  return [...element.children].map((child) => write(child, depth + 1)).join('');
}

function write(element: Element, depth: number): string {
  if (depth > MOST_DEPTH) return signs(element.textContent);
  const rule = Object.hasOwn(WRITTEN, element.localName) ? WRITTEN[element.localName] : undefined;
  const all = (): string => inner(element, depth);
  if (!rule) return all();
  const child = (index: number): string => {
    const one = element.children[index];
    return one ? write(one, depth + 1).trim() : '';
  };
  return rule({ element, child, all });
}

function token(text: string, isName = false): string {
  const sign = oneLine(text.replace(INVISIBLE, ''));
  return isName && scriptPattern('^\\p{L}{2,}$').test(sign)
    ? `\\operatorname{${sign}}`
    : signs(sign);
}

function quoted(text: string): string {
  return `\\text{${text.replace(/[{}\\$]/g, '\\$&')}}`;
}

function signs(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[#$%&_{}]/g, '\\$&')
    .replace(/\\(?![#$%&_{}])|[~^\u2212\u00a0]/g, (sign) => SPECIAL[sign] ?? sign);
}

/** Groups a base of several characters, so that an exponent applies to all of it. */
function base(tex: string): string {
  return /^(?:.|\\[a-z]+|\d+)$/su.test(tex) ? tex : `{${tex}}`;
}

function isBig({ firstElementChild }: Element): boolean {
  return BIG.test(firstElementChild?.textContent.trim() ?? '');
}

function over({ child, element }: Part): string {
  if (isBig(element)) return `${child(0)}^{${child(1)}}`;
  const sign = element.children[1]?.textContent.trim() ?? '';
  const command = Object.hasOwn(OVER, sign) ? OVER[sign] : undefined;
  return command ? `\\${command}{${child(0)}}` : `\\overset{${child(1)}}{${child(0)}}`;
}

function fenced({ element, child }: Part): string {
  const separators = (element.getAttribute('separators') ?? ',').match(/\S/gu) ?? [];
  let joined = '';
  for (const index of [...element.children].keys()) {
    if (index > 0) joined += signs(separators[index - 1] ?? separators.at(-1) ?? '');
    joined += child(index);
  }
  const open = signs(element.getAttribute('open') ?? '(');
  return `${open}${joined}${signs(element.getAttribute('close') ?? ')')}`;
}

function scripts({ element, child }: Part): string {
  const names = [...element.children].map(({ localName }) => localName);
  const before = names.indexOf('mprescripts');
  const pairs = (from: number, to: number): string => {
    let tex = '';
    for (let at = from; at < to; at += 2) {
      const below = child(at);
      const above = at + 1 < to ? child(at + 1) : '';
      tex += (below && `_{${below}}`) + (above && `^{${above}}`);
    }
    return tex;
  };
  const after = `${base(child(0))}${pairs(1, before < 0 ? names.length : before)}`;
  return before < 0 ? after : `{}${pairs(before + 1, names.length)}${after}`;
}
