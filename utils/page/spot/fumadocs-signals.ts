/**
 * The signals that Fumadocs leaves on a page, with the versions of fumadocs-ui that leave them. They
 * say that a page was made with Fumadocs UI; what kind of page it is, `page-kind.ts` decides.
 *
 * Only signals that cost next to nothing to look for on a page of any size stand here: ids, custom
 * properties of the root, and selectors whose subject is a class. Left out on purpose, because
 * other software leaves them too: `scroll-m-20` and plain colour tokens (shadcn/ui), `fd-` as a
 * class prefix (SAP Fundamental Styles), `prose`, `shiki`, `#toc-title`.
 *
 * Each has a code for `Article.evidence`, whose sentence is the message `evidence_<code>`. Every
 * page of the web loads this table: it holds what is asked and nothing else.
 */
type Signals = Readonly<Record<string, string>>;

/** Ids of its layouts, which have one code together. */
export const IDS: readonly string[] = [
  'nd-page', // 14.0
  'nd-home-layout', // 14.0
  'nd-docs-layout', // 12.2
  'nd-nav', // 12.0.5, the home layout's bar
  'nd-subnav', // 12.0
  'nd-sidebar', // 12.0
  'nd-toc', // 14.4
  'nd-notebook-layout', // 16.2
  'nd-flux-layout', // 16.5
  'fd-glass-layout', // 16.12
];

export const LAYOUT = 'layout_id';

/** What its markup holds, by selector. */
export const SELECTORS: Signals = {
  code_scroller: 'figure .fd-scroll-container', // 15.3
  code_figure: 'figure.fd-codeblock', // 13.0 to 15.2
  code_pre: 'pre.nd-codeblock', // 6.0 to 12.5
  steps: '.fd-steps > .fd-step', // 14.7
  heading_button: '.group\\/heading > a[data-card][href^="#"] + button.not-prose', // 16.8
  // The token in the icon's class tells it from copies of the markup on other sites.
  heading_peer: 'a.peer[href^="#"] + svg.text-fd-muted-foreground', // 13.0 to 16.8
};

/** How the codes of signals in headings begin: one, copied on a landing page, is no signal; two are. */
export const IN_HEADINGS = 'heading_';

/** What its styles define on the root. */
export const PROPERTIES: Signals = {
  colours: '--color-fd-background', // 15.0
  colours_14: '--fd-background', // 14.6 to 14.7
  layout_width: '--fd-layout-width', // 13.2
  nav_height: '--fd-nav-height', // 14.0
};

/** The codes of all signals. */
export function markCodes(): string[] {
  return [LAYOUT, ...Object.keys(PROPERTIES), ...Object.keys(SELECTORS)];
}

/**
 * What pages show of the styles whose properties stand above, each looked up by a class: the theme
 * that Fumadocs' provider writes on the root (13.0 and later), its typography, its commonest
 * colours in class names, and Tailwind's body as its templates have it, for which Chromium may have
 * to look through the page. Where a page has none of them its root need not be asked for
 * properties, which costs as much as all else together: the browser makes an `HTMLElement` for it.
 */
export const TRACES: readonly string[] = [
  'html.light',
  'html.dark',
  '.prose',
  '.text-fd-muted-foreground',
  '.bg-fd-background',
  '.bg-fd-card',
  '.bg-fd-secondary',
  'body.flex',
];
