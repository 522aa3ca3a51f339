/**
 * Handles the `copy` event: copies the selection with the original addresses of its images. Their
 * addresses on this page work nowhere else, and in Firefox they identify the browser.
 */
export function copyWithAddresses(event: ClipboardEvent): void {
  const selection = document.getSelection();
  if (!selection) return;
  // A document in which nothing loads.
  const copy = document.implementation.createHTMLDocument('');
  for (let at = 0; at < selection.rangeCount; at += 1) {
    copy.body.append(copy.importNode(selection.getRangeAt(at).cloneContents(), true));
  }
  const images = copy.querySelectorAll<HTMLImageElement>('img[data-picture]');
  if (images.length === 0) return;
  for (const image of images) {
    const { picture = '' } = image.dataset;
    for (const name of image.getAttributeNames()) {
      if (!['alt', 'title', 'width', 'height'].includes(name)) image.removeAttribute(name);
    }
    image.src = picture;
  }
  event.clipboardData?.setData('text/html', new XMLSerializer().serializeToString(copy.body));
  event.clipboardData?.setData('text/plain', selection.toString());
  event.preventDefault();
}
