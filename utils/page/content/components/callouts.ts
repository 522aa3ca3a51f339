import { hasClass, SPOKEN_ONLY, visibleText } from '../../dom/index.ts';
import { type Draft, isEmpty, keepLanguage, moveChildren, replaceAll } from '../draft/index.ts';

/** Boxes for remarks in several frameworks; their class, style or icon tells the kind. */
const CALLOUTS = [
  '[style*="--callout-color"]', // Fumadocs 15.6 and later
  '.markdown-alert', // GitHub
  '.theme-admonition', // Docusaurus
  '.admonition', // MkDocs, Sphinx
  '.custom-block', // VitePress
  '.starlight-aside', // Starlight
  '.nextra-callout', // Nextra
  '.callout',
].join(',');

const TITLES = [
  'p.font-medium', // Fumadocs
  'div.font-medium.prose-no-margin', // fumadocs-obsidian
  '.markdown-alert-title',
  '[class*="admonitionHeading"]',
  '.admonition-title',
  '.custom-block-title',
  '.starlight-aside__title',
  '.callout-title',
].join(',');

/** Icons, and text for screen readers, which repeats the kind. */
const SILENT = `svg,button,${SPOKEN_ONLY},[aria-hidden="true"]`;

type Kind = 'info' | 'warning' | 'error' | 'success' | 'idea';

/** Words for kinds in classes, colours and names of icons. */
const KINDS: readonly [Kind, RegExp][] = [
  [
    'error',
    /error|danger|caution|fail|bug|circle-x|x-circle|(?:fill|text|border)-red|alert--danger/,
  ],
  ['warning', /warn|attention|triangle|(?:fill|text|border)-(?:orange|yellow|amber)/],
  ['success', /success|check|(?:fill|text|border)-green/],
  ['idea', /idea|tip|hint|lightbulb/],
  ['info', /info|note|important|secondary|default|(?:fill|text|border)-blue/],
];

/**
 * Turns callouts into `aside` elements with their kind and, if they have one, their title as a
 * paragraph.
 */
export function rebuildCallouts(draft: Draft): void {
  rebuildBoxes(draft, draft.all(CALLOUTS));
  rebuildBoxes(draft, olderCallouts(draft));
}

function rebuildBoxes(draft: Draft, boxes: readonly Element[]): void {
  const asides = new Map<Element, Element>();
  for (const box of boxes) {
    if (!isEmpty(box)) asides.set(box, draft.make('aside', { 'data-callout': kindOf(box) }));
  }
  replaceAll(asides, (box, aside) => {
    const title = titleOf(draft, box);
    if (title) aside.append(...titleLine(draft, title));
    title?.remove();
    for (const icon of box.querySelectorAll(':scope > svg')) icon.remove();
    moveChildren(box, aside);
  });
}

/** A title's text with its emphasis and links. */
function titleLine(draft: Draft, title: Element): Element[] {
  for (const part of title.querySelectorAll(SILENT)) part.remove();
  if (visibleText(title) === '') return [];
  const line = draft.make('p', { 'data-callout-title': '' });
  keepLanguage(title, line);
  moveChildren(title, line);
  return [line];
}

/** Fumadocs 8 to 15.5: an icon, and a block that ends with one without margins. */
function olderCallouts(draft: Draft): Element[] {
  return draft
    .all('div > svg:first-child + div:last-child > .prose-no-margin:last-child')
    .flatMap((text) => {
      const box = text.parentElement?.parentElement;
      return box && box !== draft.root && box.childElementCount === 2 ? [box] : [];
    });
}

function titleOf(draft: Draft, box: Element): Element | undefined {
  for (const title of box.querySelectorAll(TITLES)) {
    // In the text of a callout, anything may have this class.
    if (hasClass(title, 'font-medium')) {
      const around = title.parentElement?.closest('.prose-no-margin');
      if (around && box.contains(around) && around !== box) continue;
    }
    if (!draft.holdsHeading(title)) return title;
  }
  return undefined;
}

function kindOf(box: Element): Kind {
  const icon = box.querySelector('svg');
  const said = [
    box.getAttribute('style')?.match(/--callout-color:[^;]*/)?.[0],
    box.getAttribute('data-callout-type') ?? box.getAttribute('data-type'),
    box.getAttribute('class'),
    icon?.parentElement === box ? icon.getAttribute('class') : undefined,
  ];
  for (const text of said) {
    const found = text && KINDS.find(([, words]) => words.test(text));
    if (found) return found[0];
  }
  return 'info';
}
