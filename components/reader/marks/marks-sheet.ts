import css from './marks.css?inline';

/**
 * Adds the styles of marks to this page. They come with the script, since nothing of it is needed
 * before.
 *
 * @returns a function that removes them
 */
export function addSheet(): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
