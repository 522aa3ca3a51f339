import { parseSync } from 'vite';

/** Attributes and properties whose text a person sees or hears. */
const SPOKEN = new Set([
  'alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription',
  'aria-valuetext', 'ariaDescription', 'ariaLabel', 'ariaRoleDescription', 'ariaValueText', 'hint',
  'innerText', 'label', 'placeholder', 'text', 'textContent', 'title',
]); // prettier-ignore

/** Where the value of an expression comes from, for those that only hand one on. */
const SOURCES: Record<string, string[]> = {
  JSXExpressionContainer: ['expression'],
  ConditionalExpression: ['consequent', 'alternate'],
  LogicalExpression: ['left', 'right'],
  TemplateLiteral: ['quasis', 'expressions'],
  ParenthesizedExpression: ['expression'],
  TSAsExpression: ['expression'],
  TSNonNullExpression: ['expression'],
};

const LETTER = /\p{L}/u;

interface Node {
  type: string;
  [field: string]: unknown;
}

/**
 * Texts with letters in them that stand in the source itself and are shown: those of elements, of
 * attributes that are seen or heard, and those given to the properties of the same names.
 *
 * @throws where the source of a script or a component cannot be parsed
 */
export function literalTexts(path: string, source: string): string[] {
  const texts = path.endsWith('.html') ? textsOfHtml(source) : textsOfScript(path, source);
  return texts.map((text) => text.trim()).filter((text) => LETTER.test(text));
}

function textsOfScript(path: string, source: string): string[] {
  const { program, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  return nodesIn(program).flatMap(textsShownBy);
}

/** All nodes of a syntax tree. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(nodesIn);
  return isNode(value) ? [value, ...within] : within;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function textsShownBy(node: Node): string[] {
  switch (node.type) {
    case 'JSXText':
      return [String(node['value'])];
    case 'JSXElement':
    case 'JSXFragment':
      return nodesAt(node, 'children').filter(isExpression).flatMap(valuesOf);
    case 'JSXAttribute':
      return isSpoken(node, 'name') ? nodesAt(node, 'value').flatMap(valuesOf) : [];
    case 'AssignmentExpression':
      return nodesAt(node, 'left').some((left) => isSpoken(left, 'property'))
        ? nodesAt(node, 'right').flatMap(valuesOf)
        : [];
    default:
      return [];
  }
}

function isExpression({ type }: Node): boolean {
  return type === 'JSXExpressionContainer';
}

function isSpoken(node: Node, field: string): boolean {
  return nodesAt(node, field).some(({ name }) => SPOKEN.has(String(name)));
}

/** The literal parts of what an expression comes to; what is computed elsewhere has none. */
function valuesOf(node: Node): string[] {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : [];
  if (node.type === 'TemplateElement') return [(node['value'] as { raw: string }).raw];
  const isSum = node.type === 'BinaryExpression' && node['operator'] === '+';
  const fields = isSum ? ['left', 'right'] : (SOURCES[node.type] ?? []);
  return fields.flatMap((field) => nodesAt(node, field)).flatMap(valuesOf);
}

function nodesAt(node: Node, field: string): Node[] {
  return [node[field]].flat().filter(isNode);
}

function textsOfHtml(source: string): string[] {
  const spoken = source.matchAll(/\s([\w-]+)=(?:"([^"]*)"|'([^']*)')/g);
  const texts = source.replaceAll(/<!--.*?-->|<(script|style)\b.*?<\/\1>/gs, '').split(/<[^>]*>/);
  return [
    ...texts,
    ...[...spoken].flatMap(([, name = '', text = '', other = '']) =>
      SPOKEN.has(name) ? [text + other] : [],
    ),
  ];
}
