/** Is a value that was stored, or came in a file, what it is to be? */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isCount: Check = (value) =>
  typeof value === 'number' && value >= 0 && value < Infinity;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Is it a plain object with such fields? Fields that are not named may be anything. */
export function has(checks: Record<string, Check>): Check {
  return (value) =>
    isObject(value) && Object.entries(checks).every(([name, check]) => check(value[name]));
}

export function maybe(check: Check): Check {
  return (value) => value === undefined || check(value);
}

/** The heading of a section, as it was once read. */
export const isHeading = has({ id: maybe(isText), text: isText, depth: isCount });

/** Do two records say the same, in whatever order? */
export function isSameRecord(one: object, other: object): boolean {
  return sortedJson(one) === sortedJson(other);
}

/** JSON whose fields are in the order of their names. */
export function sortedJson(record: object): string {
  return JSON.stringify(record, (_name, value: unknown) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
