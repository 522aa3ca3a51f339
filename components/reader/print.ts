/**
 * Makes the article ready for paper, on which nothing can be opened and nothing comes into sight,
 * and puts it back afterwards.
 */
export function readyForPrint(body: HTMLElement, signal: AbortSignal): void {
  let opened: HTMLDetailsElement[] = [];
  const before = (): void => {
    for (const image of body.querySelectorAll('img')) image.loading = 'eager';
    opened = [...body.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of opened) details.open = true;
  };
  const after = (): void => {
    for (const details of opened) details.open = false;
    opened = [];
  };
  addEventListener('beforeprint', before, { signal });
  addEventListener('afterprint', after, { signal });
}
