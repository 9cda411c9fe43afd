/** How long a duty lasts: hours, calendar days (hari), working days (hari kerja), months or years (domain.md section 2). */
export const dutyUnits = ['hours', 'days', 'working-days', 'months', 'years'] as const;
export type DutyUnit = (typeof dutyUnits)[number];
