/**
 * SECURITY SEC-16: the day on which the support of an Electron major ends. Electron supports its three newest majors and
 * makes one every eight weeks, so a major lasts twenty-four weeks from its release (45.0.0: 21 October 2026). After that
 * day the tests fail until the version is raised and its line is written here.
 */
export const electronSupport: ReadonlyMap<number, string> = new Map([[45, '2027-04-07']]);
