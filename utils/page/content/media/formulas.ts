import { attribute, oneLine } from '../../dom/index.ts';
import { type Draft, isEmpty, unwrap } from '../draft/index.ts';
import { texOfMathml } from './mathml-to-tex.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** KaTeX, MathJax 3 with its help for screen readers, and MathML as it is. */
const FORMULAS = '.katex-display,.katex,mjx-container,math';

/** Elements that hold a sign or a word and nothing else. */
const TOKENS = 'mi,mn,mo,ms,mtext';

/** Formulas become MathML, with their TeX where the page has it; what only draws them goes. */
export function rebuildFormulas(draft: Draft): void {
  // Of formulas in one another each would be written again in all those around it.
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

/** KaTeX that was told to draw only: its text reads better than nothing. */
function replaceByText(draft: Draft, formula: Element): void {
  if (isEmpty(formula)) draft.remove(formula);
  else formula.replaceWith(draft.make('code', {}, oneLine(formula.textContent)));
}
