/**
 * Answers one question about a page. What a broken page makes of that question must not take the
 * answers to the others with it, so an error counts as no answer. Never throws.
 *
 * @param fallback the answer where `question` throws
 */
export function withFallback<T>(question: () => T, fallback: T): T {
  try {
    return question();
  } catch {
    return fallback;
  }
}
