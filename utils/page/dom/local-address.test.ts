import { expect, it } from 'vitest';
import { isLocalHost } from './local-address.ts';

/** As an address is written, in whatever form. */
function isLocal(host: string): boolean {
  return isLocalHost(new URL(`http://${host}/a.png`).hostname);
}

it.each([
  'localhost', 'LOCALHOST', 'localhost.', 'localhost..', 'a.localhost', 'a.localhost.', 'a.localhost..', 'nas.local..', '127.0.0.1', '127.9.9.9', '0.0.0.0', '0',
  '2130706433', '0x7f.1', '0177.0.0.1', '127.1', '10.0.0.1', '10.255.255.255', '172.16.0.1',
  '172.31.255.254', '192.168.1.1', '192.168.1.1.', '169.254.169.254', '100.64.0.1',
  '100.127.255.255', '192.0.0.8', '198.19.0.1', '224.0.0.251', '255.255.255.255', '[::]', '[::1]',
  '[0:0:0:0:0:0:0:1]', '[::ffff:192.168.1.1]', '[::ffff:8.8.8.8]', '[::192.168.1.1]', '[fe80::1]',
  '[fd12:3456::1]', '[fc00::1]', '[fec0::1]', '[ff02::1]', '[64:ff9b::c0a8:101]', '[2002:c0a8:101::]',
  '[2001::1]', 'router', 'nas.local', 'nas.LOCAL.', 'fritz.home.arpa', 'wiki.corp', 'git.internal',
  'tv.lan', 'pi.home', 'app.localdomain', 'app.test',
])('is local: %s', (host) => {
  expect(isLocal(host)).toBe(true);
}); // prettier-ignore

it.each([
  'example.com', 'images.example', 'local.example.com', 'localhost.example', 'mylocal.io', '8.8.8.8',
  '9.255.255.255', '11.0.0.1', '126.255.255.255', '128.0.0.1', '172.15.0.1', '172.32.0.1',
  '192.167.1.1', '192.169.0.1', '100.63.0.1', '100.128.0.1', '169.253.0.1', '198.17.0.1', '198.20.0.1',
  '223.255.255.255', '1.1.1.1.example', '10.example.com', 'café.example', '[2606:4700::1111]',
  '[2001:4860:4860::8888]', '[2a00:1450::]', '[3fff::1]', 'homes.example', 'xlan.example',
])('is not: %s', (host) => {
  expect(isLocal(host)).toBe(false);
}); // prettier-ignore
