/** All that a page can see of itself. Runs in the page: it must not reach out of its own body. */
export async function tracesInPage(): Promise<Record<string, unknown>> {
  const entriesOf = (storage: Storage): string[] =>
    Object.keys(storage)
      .toSorted()
      .map((key) => `${key}=${storage.getItem(key)}`);
  const rulesOf = (sheets: Iterable<CSSStyleSheet>): string[] =>
    [...sheets].map((sheet) => {
      try {
        return [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
      } catch {
        return `closed: ${sheet.href}`;
      }
    });
  const databases = await indexedDB.databases().catch(() => []);
  const caches = await globalThis.caches?.keys().catch(() => []);
  const { activeElement } = document;
  const selection = getSelection();
  return {
    dom: document.documentElement.outerHTML,
    shadows: [...document.querySelectorAll('*')].filter((at) => at.shadowRoot).length,
    globals: Object.getOwnPropertyNames(globalThis).toSorted(),
    onNavigator: Object.getOwnPropertyNames(navigator),
    onDocument: Object.getOwnPropertyNames(document),
    style: rulesOf(document.styleSheets),
    adopted: rulesOf(document.adoptedStyleSheets),
    storage: [...entriesOf(localStorage), '|', ...entriesOf(sessionStorage)],
    cookie: document.cookie,
    databases: databases.map(({ name }) => name),
    caches,
    // Files that the page itself names come when the browser likes.
    requests: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('-extension:')),
    marks: [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')],
    address: location.href,
    history: [history.length, JSON.stringify(history.state)],
    place: [scrollX, scrollY, innerWidth, innerHeight],
    focus: activeElement?.tagName,
    selection: selection?.toString(),
    elements: customElements.get('reader-for-fumadocs') !== undefined,
  };
}
