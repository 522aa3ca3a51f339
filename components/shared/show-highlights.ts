/**
 * Opens the list of all marks in a new tab; what does so is loaded when it is needed.
 *
 * @param post address of the one whose marks are shown at first
 */
export async function showHighlights(post?: string): Promise<void> {
  const { openHighlights } = await import('../../utils/marking/index.ts');
  await openHighlights(post);
}
