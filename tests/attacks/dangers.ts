import {
  KEPT_ATTRIBUTES,
  MADE_ATTRIBUTES,
  MADE_BLOCKS,
  INLINE,
  MATHML,
  MATHML_ATTRIBUTES,
  VOID,
} from '../../utils/page/dom/html-vocabulary.ts';

const NAMES = new Set([...Object.keys(MADE_BLOCKS), ...INLINE, ...MATHML, ...VOID, 'span']);
const ATTRIBUTES = new Set([
  ...MADE_ATTRIBUTES, ...MATHML_ATTRIBUTES, ...Object.values(KEPT_ATTRIBUTES).flat(),
  'lang', 'dir', 'data-align',
]); // prettier-ignore

/** The one element that may have an address. */
const PLACES: Readonly<Record<string, string>> = { href: 'a', src: 'img' };

/** What in HTML that claims to be safe is not: elements, attributes and addresses that may do something. */
export function dangersIn(root: ParentNode): string[] {
  const dangers: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const { localName } = element;
    if (!NAMES.has(localName)) dangers.push(`<${localName}>`);
    if (element.namespaceURI === 'http://www.w3.org/2000/svg') dangers.push('svg');
    for (const { name, value } of element.attributes) {
      const problem = problemOf(localName, name, value);
      if (problem) dangers.push(`${localName}: ${problem}`);
    }
  }
  return dangers;
}

function problemOf(element: string, name: string, value: string): string | undefined {
  if (!ATTRIBUTES.has(name) || name.startsWith('on')) return name;
  if (element !== (PLACES[name] ?? element)) return `${name}="${value}"`;
  if (name === 'href' && !/^(?:https?:\/\/|mailto:|tel:|#)/i.test(value)) return value;
  if (name !== 'src') return undefined;
  if (/^https?:\/\//i.test(value)) return undefined;
  if (!/^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i.test(value)) return value;
  return value.startsWith('data:image/svg+xml,') ? problemInDrawing(value) : undefined;
}

/** Nothing of it would run in an image; nothing is to be there all the same. */
function problemInDrawing(address: string): string | undefined {
  const text = decodeURIComponent(address.slice(address.indexOf(',') + 1));
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
  for (const element of drawing.querySelectorAll('*')) {
    if (
      /^(?:script|iframe|object|embed|image|img|animate|set|a|video|audio|link)$/i.test(
        element.localName,
      )
    ) {
      return `<${element.localName}> in a drawing`;
    }
    for (const { name, value } of element.attributes) {
      const leads = /(?:^|:)(?:href|src)$/i.test(name) && !value.trim().startsWith('#');
      if (/^on/i.test(name) || leads || /javascript:|url\(\s*['"]?https?:/i.test(value)) {
        return `${name} in a drawing`;
      }
    }
    if (
      element.localName === 'style' &&
      /@import|url\(\s*['"]?https?:/i.test(element.textContent)
    ) {
      return 'style of a drawing';
    }
  }
  return undefined;
}
