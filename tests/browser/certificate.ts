import { createHash, generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import type { Driver } from './driver.ts';
import { runInFirefox } from './firefox-window.ts';

/** What a server needs to speak https; no browser trusts it by itself. */
export interface Certificate {
  key: string;
  cert: string;
  /** Has Chromium trust servers with this key. */
  print: string;
}

/** Object identifiers, as DER: an ECDSA signature with SHA-256, and a common name. */
const ECDSA = '06082a8648ce3d040302';
const COMMON_NAME = '0603550403';

/** A certificate that a server has signed itself, valid from 2025 to 2049 (X.509, version 1). */
export function makeCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(0x30, Buffer.from(ECDSA, 'hex'));
  const entry = der(0x30, Buffer.from(COMMON_NAME, 'hex'), der(0x0c, Buffer.from('tests')));
  const name = der(0x30, der(0x31, entry));
  const time = (year: string): Buffer => der(0x17, Buffer.from(`${year}0101000000Z`));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const number = der(2, Buffer.from([1]));
  const validity = der(0x30, time('25'), time('49'));
  const facts = der(0x30, number, algorithm, name, validity, name, spki);
  const signature = der(3, Buffer.from([0]), sign('sha256', facts, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: new X509Certificate(der(0x30, facts, algorithm, signature)).toString(),
    print: createHash('sha256').update(spki).digest('base64'),
  };
}

/** A value in DER: its tag, its length, and what is in it. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const { length } = Buffer.concat(parts);
  const digits = length < 256 ? [length] : [length >> 8, length & 0xff];
  const size = length < 128 ? digits : [0x80 + digits.length, ...digits];
  return Buffer.concat([Buffer.from([tag, ...size]), ...parts]);
}

/** Has Firefox trust a certificate for a host, as who clicks through its warning does. */
export async function trustInFirefox(driver: Driver, host: string, cert: string): Promise<void> {
  const { hostname, port } = new URL(`https://${host}`);
  const base64 = cert.replaceAll(/-----[^-]+-----|\s/g, '');
  await runInFirefox(
    driver.browser,
    `const known = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB);
     Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService)
       .rememberValidityOverride('${hostname}', ${port}, {}, known.constructX509FromBase64('${base64}'), true);`,
  );
}
