import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it left the browser. */
export interface Sent {
  /** `GET http://localhost:1234/a`; of an encrypted connection only `CONNECT host:443`. */
  line: string;
  headers: IncomingHttpHeaders;
}

export interface Proxy {
  /** All that was asked for so far, in order. */
  sent: Sent[];
  args: string[];
  prefs: Record<string, unknown>;
  close: () => Promise<void>;
}

/**
 * A proxy that writes down each request of a whole browser. What is asked of this machine is
 * handed on; nothing else is reached.
 */
export async function startProxy(): Promise<Proxy> {
  const sent: Sent[] = [];
  const server = createServer((incoming, response) => {
    const { method, url = '', headers } = incoming;
    sent.push({ line: `${method} ${url}`, headers });
    const target = URL.parse(url);
    if (target?.hostname !== 'localhost') {
      response.writeHead(502).end();
      return;
    }
    const onward = request(target, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', ({ url, headers }, socket) => {
    sent.push({ line: `CONNECT ${url}`, headers });
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    sent,
    args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    prefs: { ...proxyPrefs(port), 'network.proxy.allow_hijacking_localhost': true },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Preferences that send Firefox to a proxy on this machine; by default to one that is not there. */
export function proxyPrefs(port = 9): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
  };
}
