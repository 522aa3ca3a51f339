/**
 * Returns the answer to one question about a page, or `fallback` if the question throws, so that a
 * broken page costs that answer alone. Never throws.
 */
export function withFallback<T>(question: () => T, fallback: T): T {
  try {
    return question();
  } catch {
    return fallback;
  }
}
