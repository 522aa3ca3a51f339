export const cn = (...classes) => classes.filter(Boolean).join(' ');
export const show = (date) => new Date(date).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
