/**
 * Reads JSON that breaks off, up to the last array or object in it that is whole: of a page's
 * elements, those that had come.
 *
 * @throws SyntaxError where nothing in it is whole, or it is broken in another way
 */
export function parseCutJson(json: string): unknown {
  const closers: string[] = [];
  let [end, depth] = [0, 0];
  for (const { index, 0: sign } of json.matchAll(SIGNS)) {
    if (sign === '[') closers.push(']');
    else if (sign === '{') closers.push('}');
    else if (sign === ']' || sign === '}') {
      closers.pop();
      [end, depth] = [index + 1, closers.length];
    }
  }
  return JSON.parse(json.slice(0, end) + closers.slice(0, depth).toReversed().join('')) as unknown;
}

/** Strings, of which the last may have no end, and brackets outside of them. */
const SIGNS = /"(?:[^"\\]|\\.)*(?:"|$)|[[\]{}]/gs;
