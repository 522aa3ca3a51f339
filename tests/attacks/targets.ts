/** A call that leaves a trace on the window that it runs in. */
export const PWN = 'window.pwned=1';
/** Nobody answers there; a request for it is what the attack wants. */
export const EVIL = 'https://evil.example';
