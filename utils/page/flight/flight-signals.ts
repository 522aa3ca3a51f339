import type { Props } from './flight-components.ts';

/** Client components that nobody else calls so. */
const OWN_NAMES =
  /^(?:InlineTOC|TypeTable|CodeBlockTabs|Docs(?:Page|Body|Layout)|HomeLayout|TreeContextProvider)$/;
const OWN_ID =
  /^nd-(?:page|home-layout|docs-layout|nav|subnav|sidebar|toc|notebook-layout|flux-layout)$/;
/** Not just any colours that begin with `fd-`. */
const OWN_COLOURS =
  /(?:text|bg|border|ring|fill|stroke)-fd-(?:foreground|background|muted|card|popover|primary|secondary|accent|border|ring)\b/;

/** Has an element a signal of Fumadocs UI? Those of `fumadocs-signals.ts`, as far as payloads have them. */
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
