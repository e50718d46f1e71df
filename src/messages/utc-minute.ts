/** An instant for who runs commands, whose zone nobody knows: `2026-11-24 09:00 UTC`. */
export const utcMinute = (at: Date): string =>
  `${at.toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ')} UTC`;
