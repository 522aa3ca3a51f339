interface Asking {
  signal: AbortSignal;
  redirect: 'follow' | 'manual';
  /** Types of the answer, as `Accept` names them. */
  accept: string;
  /** Is nothing to be asked that is not on the public internet? Chromium alone sees to it. */
  isPublic?: boolean;
}

/** What Chromium has beside the standard (https://wicg.github.io/local-network-access): the kind of
 * address that a connection has to lead to, also after each redirect, or nothing is sent. */
interface Init extends RequestInit {
  targetAddressSpace?: 'public';
}

/**
 * Asks a site for a file, and says nothing of who asks: it gets no cookies and can set none, gets no
 * referrer, and finds nothing of an earlier visit in the browser's cache. All that the extension
 * sends goes through here.
 *
 * @throws where there is no answer, or the browser does not allow asking
 */
export function fetchCredentialless(
  url: string,
  { signal, redirect, accept, isPublic = false }: Asking,
): Promise<Response> {
  const init: Init = {
    signal,
    redirect,
    headers: { accept },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    ...(isPublic && { targetAddressSpace: 'public' }),
  };
  return fetch(url, init);
}

/**
 * All of an answer; undefined where it has more bytes than it may, which is known before all of it
 * is here.
 *
 * @param onPart is called whenever more of it has come
 */
export async function readAll(
  response: Response,
  most: number,
  onPart?: () => void,
): Promise<Blob | undefined> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk?.value) break;
    onPart?.();
    size += chunk.value.byteLength;
    if (size > most) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(chunk.value);
  }
  return new Blob(chunks);
}
