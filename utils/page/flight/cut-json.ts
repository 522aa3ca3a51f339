/**
 * Parses JSON that was cut off, up to the end of the last array or object that is complete. Of a
 * page that is still loading, these are the elements that have arrived.
 *
 * @throws SyntaxError if no array or object is complete, or the JSON is broken elsewhere
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

/** Strings (the last may lack its end) and, outside of them, brackets. */
const SIGNS = /"(?:[^"\\]|\\.)*(?:"|$)|[[\]{}]/gs;
