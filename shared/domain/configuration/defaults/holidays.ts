import type { ConfigurationValue } from '../events.ts';

type Day = ConfigurationValue<'holidays'>['days'][number];

/**
 * National holidays and joint leave. Read in reproductions of the decrees (jpnn.com and republika.co.id of September
 * 2023; rasikapekalongan.com and kabartangsel.com for 2025 and its change; bali.disway.id and disdiksmg.semarangkota.go.id
 * for 2026; dutakabar.com and poskota.co.id for the election days; scribd.com 702631827 for Keppres 8/2024).
 */
const decree2024 = 'SKB Menag 855/2023, Menaker 3/2023, MenPANRB 4/2023';
const decree2025 = 'SKB Menag 1017/2024, Menaker 2/2024, MenPANRB 2/2024';
const change2025 = 'SKB Menag 933/2025 (7 Agustus 2025)';
const decree2026 = 'SKB Menag 1497/2025, Menaker 2/2025, MenPANRB 5/2025';
const yearly = 'Keppres 8/2024 tentang Hari-Hari Libur';

/** Days of one decree; names as it has them. */
function days(year: number, kind: Day['kind'], source: string, rows: readonly (readonly [string, string])[]): Day[] {
  return rows.map(([date, name]) => ({ date: `${String(year)}-${date}`, name, kind, source }));
}

const national2024 = days(2024, 'national', decree2024, [
  ['01-01', 'Tahun Baru 2024 Masehi'],
  ['02-08', 'Isra Mikraj Nabi Muhammad SAW'],
  ['02-10', 'Tahun Baru Imlek 2575 Kongzili'],
  ['03-11', 'Hari Suci Nyepi (Tahun Baru Saka 1946)'],
  ['03-29', 'Wafat Isa Almasih'],
  ['03-31', 'Hari Paskah'],
  ['04-10', 'Idulfitri 1445 Hijriah'],
  ['04-11', 'Idulfitri 1445 Hijriah'],
  ['05-01', 'Hari Buruh Internasional'],
  ['05-09', 'Kenaikan Isa Almasih'],
  ['05-23', 'Hari Raya Waisak 2568 BE'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['06-17', 'Iduladha 1445 Hijriah'],
  ['07-07', 'Tahun Baru Islam 1446 Hijriah'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['09-16', 'Maulid Nabi Muhammad SAW'],
  ['12-25', 'Hari Raya Natal'],
]);
const elections2024 = [
  // The decree of this day was not read, only that it was a holiday.
  ...days(2024, 'national', '', [['02-14', 'Pemungutan suara Pemilu 2024']]),
  ...days(2024, 'national', 'Keppres 33/2024', [['11-27', 'Pemungutan suara Pilkada 2024']]),
];
const leave2024 = days(2024, 'joint-leave', decree2024, [
  ['02-09', 'Cuti bersama Imlek'],
  ['03-12', 'Cuti bersama Nyepi'],
  ['04-08', 'Cuti bersama Idulfitri'],
  ['04-09', 'Cuti bersama Idulfitri'],
  ['04-12', 'Cuti bersama Idulfitri'],
  ['04-15', 'Cuti bersama Idulfitri'],
  ['05-10', 'Cuti bersama Kenaikan Isa Almasih'],
  ['05-24', 'Cuti bersama Waisak'],
  ['06-18', 'Cuti bersama Iduladha'],
  ['12-26', 'Cuti bersama Natal'],
]);
const national2025 = days(2025, 'national', decree2025, [
  ['01-01', 'Tahun Baru 2025 Masehi'],
  ['01-27', 'Isra Mikraj Nabi Muhammad SAW'],
  ['01-29', 'Tahun Baru Imlek 2576 Kongzili'],
  ['03-29', 'Hari Suci Nyepi (Tahun Baru Saka 1947)'],
  ['03-31', 'Idulfitri 1446 Hijriah'],
  ['04-01', 'Idulfitri 1446 Hijriah'],
  ['04-18', 'Wafat Yesus Kristus'],
  ['04-20', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['05-01', 'Hari Buruh Internasional'],
  ['05-12', 'Hari Raya Waisak 2569 BE'],
  ['05-29', 'Kenaikan Yesus Kristus'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['06-06', 'Iduladha 1446 Hijriah'],
  ['06-27', 'Tahun Baru Islam 1447 Hijriah'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['09-05', 'Maulid Nabi Muhammad SAW'],
  ['12-25', 'Kelahiran Yesus Kristus'],
]);
const leave2025 = [
  ...days(2025, 'joint-leave', decree2025, [
    ['01-28', 'Cuti bersama Imlek'],
    ['03-28', 'Cuti bersama Nyepi'],
    ['04-02', 'Cuti bersama Idulfitri'],
    ['04-03', 'Cuti bersama Idulfitri'],
    ['04-04', 'Cuti bersama Idulfitri'],
    ['04-07', 'Cuti bersama Idulfitri'],
    ['05-13', 'Cuti bersama Waisak'],
    ['05-30', 'Cuti bersama Kenaikan Yesus Kristus'],
    ['06-09', 'Cuti bersama Iduladha'],
    ['12-26', 'Cuti bersama Natal'],
  ]),
  ...days(2025, 'joint-leave', change2025, [['08-18', 'Cuti bersama Proklamasi Kemerdekaan']]),
];
const national2026 = days(2026, 'national', decree2026, [
  ['01-01', 'Tahun Baru 2026 Masehi'],
  ['01-16', 'Isra Mikraj Nabi Muhammad SAW'],
  ['02-17', 'Tahun Baru Imlek 2577 Kongzili'],
  ['03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'],
  ['03-21', 'Idulfitri 1447 Hijriah'],
  ['03-22', 'Idulfitri 1447 Hijriah'],
  ['04-03', 'Wafat Yesus Kristus'],
  ['04-05', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['05-01', 'Hari Buruh Internasional'],
  ['05-14', 'Kenaikan Yesus Kristus'],
  ['05-27', 'Iduladha 1447 Hijriah'],
  ['05-31', 'Hari Raya Waisak 2570 BE'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['06-16', 'Tahun Baru Islam 1448 Hijriah'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['08-25', 'Maulid Nabi Muhammad SAW'],
  ['12-25', 'Kelahiran Yesus Kristus'],
]);
const leave2026 = days(2026, 'joint-leave', decree2026, [
  ['02-16', 'Cuti bersama Imlek'],
  ['03-18', 'Cuti bersama Nyepi'],
  ['03-20', 'Cuti bersama Idulfitri'],
  ['03-23', 'Cuti bersama Idulfitri'],
  ['03-24', 'Cuti bersama Idulfitri'],
  ['05-15', 'Cuti bersama Kenaikan Yesus Kristus'],
  ['05-28', 'Cuti bersama Iduladha'],
  ['12-24', 'Cuti bersama Natal'],
]);
/** Only the days that never move: no decree for 2027 was found, so the moving ones are left out and the year is incomplete. */
const national2027 = days(2027, 'national', yearly, [
  ['01-01', 'Tahun Baru 2027 Masehi'],
  ['05-01', 'Hari Buruh Internasional'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['12-25', 'Kelahiran Yesus Kristus'],
]);

export const defaultHolidays: ConfigurationValue<'holidays'> = {
  days: [
    ...national2024,
    ...elections2024,
    ...leave2024,
    ...national2025,
    ...leave2025,
    ...national2026,
    ...leave2026,
    ...national2027,
  ].sort((a, b) => (a.date < b.date ? -1 : 1)),
  completeYears: [2024, 2025, 2026],
};
