import type { Locale } from './locales';

/** "March 14, 2026", in the words and digits of the post's language. */
export function formatDate(isoDate: string, { dateLocale }: Locale): string {
  // A date without a time is UTC; printed in local time it would be a day early west of Greenwich.
  return new Intl.DateTimeFormat(dateLocale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(isoDate));
}

/** "Sat Mar 14 2026", the way Fumadocs' blog guide prints it. */
export function toDateString(isoDate: string): string {
  return new Date(`${isoDate}T00:00:00`).toDateString();
}
