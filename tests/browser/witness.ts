import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';

/** A server that writes down what it is asked for. */
export interface Witness {
  port: number;
  /** All requests since this was read last, in order. */
  take: () => IncomingMessage[];
  close: () => Promise<void>;
}

/** @param certificate where it is to speak https */
export async function startWitness(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  certificate?: Certificate,
): Promise<Witness> {
  const seen: IncomingMessage[] = [];
  const note = (request: IncomingMessage, response: ServerResponse): void => {
    // Firefox and Chromium ask for it where a page was opened, whenever they come to it.
    if (request.url !== '/favicon.ico') seen.push(request);
    answer(request, response);
  };
  const server: Server = certificate ? createSecureServer(certificate, note) : createServer(note);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    take: () => seen.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
