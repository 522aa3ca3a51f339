/** Functions that run inside the page: each must stand on its own, without imports or neighbours. */

export interface PageFacts {
  title: string;
  description: string | null;
  headings: { depth: number; text: string; id: string | null }[];
  /** All that a reader or a machine is told: text, `<time>`, head, JSON-LD. */
  shown: string;
  /** Texts of the elements that hold nothing else, for finding a tag. */
  labels: string[];
}

/** Custom properties on the root element, from the style sheets, with their computed values. */
export function rootProperties(): Record<string, string> {
  const found = new Set<string>();
  const collect = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) {
        let matches = false;
        try {
          matches = document.documentElement.matches(rule.selectorText);
        } catch {
          // A selector that matches() does not take, e.g. one with a pseudo-element.
        }
        if (matches) for (const name of rule.style) if (name.startsWith('--') && !name.startsWith('--tw-')) found.add(name);
      }
      if ('cssRules' in rule) collect(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) {
    try {
      collect(sheet.cssRules);
    } catch {
      // A sheet of another origin, which was not loaded anyway.
    }
  }
  const computed = getComputedStyle(document.documentElement);
  return Object.fromEntries([...found].sort().map((name) => [name, computed.getPropertyValue(name).trim()]));
}

/** Leaves out scripts (but for JSON-LD and flight payload) and style sheets (but for properties of the root). */
export function trimPage(source: string, properties: Record<string, string>): string {
  const page = new DOMParser().parseFromString(source, 'text/html');
  for (const script of page.querySelectorAll('script')) {
    if (script.type !== 'application/ld+json' && !script.text.includes('__next_f')) script.remove();
  }
  for (const noscript of page.querySelectorAll('noscript')) if (noscript.querySelector('style, link')) noscript.remove();
  for (const sheet of page.querySelectorAll('style, link[rel~="stylesheet"], link[as="style"]')) sheet.remove();
  const names = Object.keys(properties);
  if (names.length > 0) {
    const style = page.createElement('style');
    // A data: address as a value would be most of the page.
    const values = names.map((name) => `${name}:${/data:/.test(properties[name] ?? '') ? 'url()' : properties[name]}`);
    style.textContent = `:root{${values.join(';')}}`;
    page.head.append(style);
  }
  const doctype = page.doctype ? new XMLSerializer().serializeToString(page.doctype) : '';
  return `${doctype}${page.documentElement.outerHTML}\n`;
}

export function inspectPage(source: string): PageFacts {
  const page = new DOMParser().parseFromString(source, 'text/html');
  const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const head = [...page.querySelectorAll('meta[content]')].map((meta) => meta.getAttribute('content'));
  const times = [...page.querySelectorAll('time[datetime]')].map((time) => time.getAttribute('datetime'));
  const data = [...page.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent);
  const headings = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => ({
    depth: Number(heading.tagName.slice(1)),
    text: squeeze(heading.textContent),
    // Sphinx puts the id on the section, MediaWiki on a span, some themes on an anchor inside.
    id:
      heading.id ||
      (heading.parentElement?.matches('section') && heading.parentElement.id) ||
      heading.querySelector('[id]')?.id ||
      null,
  }));
  const labels = [...page.querySelectorAll('body *')].filter((el) => el.childElementCount === 0).map((el) => squeeze(el.textContent));
  const title = squeeze(page.title);
  const description = page.querySelector('meta[name="description"]')?.getAttribute('content') ?? null;
  for (const script of page.querySelectorAll('script')) script.remove();
  const shown = squeeze([title, ...head, ...times, ...data, page.body.textContent].join(' \n '));
  return { title, description, headings, shown, labels };
}
