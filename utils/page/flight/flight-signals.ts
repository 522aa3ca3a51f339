import type { Props } from './flight-components.ts';

/** Names of client components that no other library uses. */
const OWN_NAMES =
  /^(?:InlineTOC|TypeTable|CodeBlockTabs|Docs(?:Page|Body|Layout)|HomeLayout|TreeContextProvider)$/;
const OWN_ID =
  /^nd-(?:page|home-layout|docs-layout|nav|subnav|sidebar|toc|notebook-layout|flux-layout)$/;
/** Fumadocs' theme colours in full, since other class names begin with `fd-` too. */
const OWN_COLOURS =
  /(?:text|bg|border|ring|fill|stroke)-fd-(?:foreground|background|muted|card|popover|primary|secondary|accent|border|ring)\b/;

/**
 * Tells whether an element of a payload proves Fumadocs UI. The signals are those of
 * `fumadocs-signals.ts`, as far as payloads have them.
 *
 * @param name the exported name of a client component, empty for an HTML element
 */
export function hasSignal(name: string, props: Props): boolean {
  const { id, className } = props;
  return (
    OWN_NAMES.test(name) ||
    (name === 'Heading' && 'as' in props && 'id' in props) ||
    (name === 'CodeBlock' && 'icon' in props) ||
    (typeof id === 'string' && OWN_ID.test(id)) ||
    (typeof className === 'string' && OWN_COLOURS.test(className))
  );
}
