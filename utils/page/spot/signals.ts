/**
 * The marks that Fumadocs leaves on a page, with the versions that leave them. They say that a
 * page was made with Fumadocs UI; what kind of page it is, `kind.ts` decides.
 *
 * Only marks that cost next to nothing to look for on a page of any size stand here: ids, custom
 * properties of the root, and selectors whose subject is a class. Left out on purpose, because
 * other software leaves them too: `scroll-m-20` and plain colour tokens (shadcn/ui), `fd-` as a
 * class prefix (SAP Fundamental Styles), `prose`, `shiki`, `#toc-title`.
 */
export interface Marker {
  /** Code for `Article.evidence`; its sentence is the message `evidence_<code>`. */
  code: string;
  /** First and last major.minor of fumadocs-ui that leaves the mark; no last: it still does. */
  since: string;
  until?: string;
  ids?: readonly string[];
  property?: string;
  selector?: string;
  /** How often the selector must match; a copied heading on a landing page is no Fumadocs page. */
  atLeast?: number;
}

export const MARKERS: readonly Marker[] = [
  {
    code: 'layout_id',
    since: '12.0',
    ids: [
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
    ],
  },
  { code: 'colours', since: '15.0', property: '--color-fd-background' },
  { code: 'colours_14', since: '14.6', until: '14.7', property: '--fd-background' },
  { code: 'layout_width', since: '13.2', property: '--fd-layout-width' },
  { code: 'nav_height', since: '14.0', property: '--fd-nav-height' },
  { code: 'code_scroller', since: '15.3', selector: 'figure .fd-scroll-container' },
  { code: 'code_figure', since: '13.0', until: '15.2', selector: 'figure.fd-codeblock' },
  { code: 'code_pre', since: '6.0', until: '12.5', selector: 'pre.nd-codeblock' },
  { code: 'steps', since: '14.7', selector: '.fd-steps > .fd-step' },
  {
    code: 'heading_button',
    since: '16.8',
    selector: '.group\\/heading > a[data-card][href^="#"] + button.not-prose',
    atLeast: 2,
  },
  {
    // The token in the icon's class tells it from copies of the markup on other sites.
    code: 'heading_peer',
    since: '13.0',
    until: '16.8',
    selector: 'a.peer[href^="#"] + svg.text-fd-muted-foreground',
    atLeast: 2,
  },
];

/**
 * What pages show of the styles whose properties stand above, each looked up by a class: the theme
 * that Fumadocs' provider writes on the root (13.0 and later), Tailwind's body as its templates have
 * it, its typography, and its commonest colours in class names. Where a page has none of them its
 * root need not be asked for properties, which costs as much as all else together: the browser
 * makes an `HTMLElement` for it.
 */
export const TRACES: readonly string[] = [
  'html.light',
  'html.dark',
  'body.flex',
  '.prose',
  '.text-fd-muted-foreground',
  '.bg-fd-background',
  '.bg-fd-card',
  '.bg-fd-secondary',
];
