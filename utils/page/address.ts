/** The address of a page, whichever of its sections is meant: without what comes after `#`. */
export function withoutHash(url: string): string {
  return url.replace(/#.*/, '');
}
