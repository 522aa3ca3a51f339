/** The ways blogs print a date. All of them read a day as UTC, as the generator's machine is told to. */
export const asDate = (day: string) => new Date(`${day}T00:00:00Z`);

export const iso = (day: string) => asDate(day).toISOString();

const formatted = (options: Intl.DateTimeFormatOptions) => (day: string, lang = 'en') =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-US' : lang, { timeZone: 'UTC', ...options }).format(asDate(day));

/** November 10, 2024 */
export const longDate = formatted({ year: 'numeric', month: 'long', day: 'numeric' });
/** Nov 10, 2024 */
export const shortDate = formatted({ year: 'numeric', month: 'short', day: 'numeric' });
/** 11/10/2024 */
export const numericDate = formatted({ year: 'numeric', month: 'numeric', day: 'numeric' });
/** 11/10/2024, and 01/05/2024 */
export const twoDigitDate = formatted({ year: 'numeric', month: '2-digit', day: '2-digit' });
/** Sunday, November 10, 2024 */
export const fullDate = formatted({ dateStyle: 'full' });
/** Sun Nov 10 2024 */
export const dateString = (day: string) => asDate(day).toDateString();
/** 2024/11/10 */
export const slashDate = (day: string) => day.replaceAll('-', '/');
