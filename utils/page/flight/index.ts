/** React's flight payloads: their rows, and the page that they describe. */
export { flightPage } from './flight-tree.ts';
export { hasPayload } from './has-payload.ts';
export { pageAddress } from './payload-address.ts';
export { inlineFlight, isPayloadPage, payloadDocument, payloadText } from './payload.ts';
