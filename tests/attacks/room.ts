import { MARK_ELEMENTS } from './marks.ts';

/** As the pages of the extension have it; images of articles may load. */
const POLICY =
  "default-src 'none'; script-src 'none'; style-src 'none'; img-src https: http: data:; base-uri 'none'; form-action 'none'";

declare global {
  /** What runs sets it. */
  var pwned: number | undefined;
}

/** Where content is shown: once under a policy that reports what it stops, and once under none. */
export interface Room {
  show: (content: DocumentFragment) => void;
  /** What has happened since the last time, a moment later: events come late. */
  happened: () => Promise<string[]>;
  close: () => void;
}

export async function openRoom(): Promise<Room> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><body></body>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  let seen: string[] = [];
  frame.contentDocument?.addEventListener('securitypolicyviolation', (event) => {
    seen.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
  for (const name of MARK_ELEMENTS) countElements(name, (what) => seen.push(what));
  const framed = frame.contentWindow as (Window & typeof globalThis) | null;

  return {
    show(content) {
      // It stays until it is asked about: what has gone again may not be reported.
      frame.contentDocument?.body.append(content.cloneNode(true));
      const room = document.createElement('div');
      room.append(content.cloneNode(true));
      document.body.append(room);
      for (const element of room.querySelectorAll('a,summary,p')) {
        element.dispatchEvent(new MouseEvent('mouseover'));
      }
      room.remove();
    },
    async happened() {
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (globalThis.pwned !== undefined) seen.push('a script ran');
      if (framed?.pwned !== undefined) seen.push('a script ran in the frame');
      globalThis.pwned = undefined;
      frame.contentDocument?.body.replaceChildren();
      const all = seen;
      seen = [];
      return all;
    },
    close: () => frame.remove(),
  };
}

/** An element of that name does what a page's own elements do: it runs where it is put. */
function countElements(name: string, note: (what: string) => void): void {
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        note(`${name} was made`);
      }
    },
  );
}
