/** Milliseconds that a browser may take to begin a download. */
const BEGIN_MS = 60_000;

/** Saves a text (as JSON) or other data as a file through a download link. */
export function saveAs(name: string, content: string | Blob): void {
  const data =
    typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGIN_MS);
}
