import type { SectionPrint } from '../page/changes/index.ts';
import type { PostRecord, PrintedReading } from './post-record.ts';

/**
 * Milliseconds without reading after which one has come back: until then what has changed since the
 * reading before stays news, whatever is loaded again, closed or put to sleep.
 */
const VISIT_MS = 4 * 3_600_000;

/** What an article is compared with as it is opened; undefined where it is not known how it was. */
export function readingBefore(
  record: Partial<PostRecord> | undefined,
  now = Date.now(),
): PrintedReading | undefined {
  const { prints, printsAt, earlier, place } = record ?? {};
  if (!prints || printsAt === undefined) return undefined;
  const lastRead = Math.max(printsAt, place?.at ?? 0);
  const isSameVisit = now - lastRead < VISIT_MS;
  return isSameVisit && earlier ? earlier : { at: printsAt, prints };
}

/** A record after a reading that counts. How it was before that stays known for the visit. */
export function withPrints(
  record: Partial<PostRecord>,
  prints: SectionPrint[],
  now: number,
): Partial<PostRecord> {
  const { earlier: _left, ...rest } = record;
  const before = readingBefore(record, now);
  const isOther = before && JSON.stringify(before.prints) !== JSON.stringify(prints);
  return { ...rest, prints, printsAt: now, ...(isOther && { earlier: before }) };
}
