/** How to fetch. */
interface FetchOptions {
  signal: AbortSignal;
  redirect: 'follow' | 'manual';
  /** Accepted MIME types, for the `Accept` header. */
  accept: string;
  /** Whether only addresses on the public internet may be contacted. Chromium alone enforces it. */
  isPublic?: boolean;
}

/**
 * Chromium's addition to the standard (https://wicg.github.io/local-network-access): the kind of
 * address that every connection, also after redirects, must lead to; otherwise nothing is sent.
 */
interface Init extends RequestInit {
  targetAddressSpace?: 'public';
}

/**
 * Fetches a file anonymously: no cookies are sent or set, there is no referrer, and the browser's
 * cache is not used. Every request of the extension goes through here.
 *
 * @throws if there is no answer, or the browser forbids the request
 */
export function fetchCredentialless(
  url: string,
  { signal, redirect, accept, isPublic = false }: FetchOptions,
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
 * Reads the body of a response; `undefined` as soon as it exceeds a size.
 *
 * @param most bytes
 * @param onPart called whenever a part has arrived
 * @throws if the connection breaks
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
