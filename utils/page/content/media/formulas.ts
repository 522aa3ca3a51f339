import { attribute, oneLine } from '../../dom/index.ts';
import { type Draft, isEmpty, unwrap } from '../draft/index.ts';
import { texOfMathml } from './mathml-to-tex.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** KaTeX, MathJax 3 with its accessible MathML, and plain MathML. */
const FORMULAS = '.katex-display,.katex,mjx-container,math';

/** Elements that contain only characters. */
const TOKENS = 'mi,mn,mo,ms,mtext';

/**
 * Rebuilds formulas as MathML, with their TeX if the page has it or the MathML can be translated.
 * What only draws them is removed.
 */
export function rebuildFormulas(draft: Draft): void {
  // Nested formulas would be written again with each formula around them.
  const inner = new Set<Element>();
  for (const formula of draft.all(FORMULAS)) {
    if (!draft.root.contains(formula) || draft.made.has(formula) || inner.has(formula)) continue;
    const math = formula.localName === 'math' ? formula : formula.querySelector('math');
    if (!math) {
      replaceByText(draft, formula);
      continue;
    }
    for (const one of math.querySelectorAll(FORMULAS)) inner.add(one);
    const isBlock =
      formula.matches('.katex-display,mjx-container[display="true"]') ||
      math.getAttribute('display') === 'block';
    formula.replaceWith(rebuildMath(draft, math, isBlock));
  }
}

function rebuildMath(draft: Draft, math: Element, isBlock: boolean): Element {
  const tex = texOf(math) || texOfMathml(math);
  for (const part of math.querySelectorAll('annotation,annotation-xml')) part.remove();
  for (const part of math.querySelectorAll('semantics')) unwrap(part);
  for (const token of math.querySelectorAll(TOKENS)) {
    if (token.firstElementChild) token.replaceChildren(token.textContent);
  }
  const made = math.ownerDocument.createElementNS(MATHML, 'math');
  made.setAttribute('display', isBlock ? 'block' : 'inline');
  if (tex) made.setAttribute('data-tex', tex);
  for (let child = math.firstChild; child; child = math.firstChild) made.append(child);
  draft.made.add(made);
  return made;
}

function texOf(math: Element): string {
  const note = math.querySelector('annotation[encoding*="tex" i]:not([encoding="text/plain" i])');
  return oneLine(note?.textContent ?? attribute(math, 'alttext'));
}

/** KaTeX without MathML: its text is better than nothing. */
function replaceByText(draft: Draft, formula: Element): void {
  if (isEmpty(formula)) draft.remove(formula);
  else formula.replaceWith(draft.make('code', {}, oneLine(formula.textContent)));
}
