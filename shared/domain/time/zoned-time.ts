import { z } from 'zod';

/** Local time with its zone offset to the millisecond or minute: 2026-11-21T14:05:00.000+08:00. Indonesia has WIB +07, WITA +08, WIT +09. */
export const zonedTime = z.iso.datetime({ offset: true, local: false });
/** Calendar date, YYYY-MM-DD. */
export const calendarDate = z.iso.date();
