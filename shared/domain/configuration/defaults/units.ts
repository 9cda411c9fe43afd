/**
 * Directorates that record such cases (domain.md section 7: catches go to cyber, special or general crime). General
 * knowledge, unconfirmed; the eight regions with a cyber directorate: source 51. A unit writes its own list over it.
 */
const regions = [
  'Aceh',
  'Sumatera Utara',
  'Sumatera Barat',
  'Riau',
  'Kepulauan Riau',
  'Jambi',
  'Sumatera Selatan',
  'Kepulauan Bangka Belitung',
  'Bengkulu',
  'Lampung',
  'Banten',
  'Metro Jaya',
  'Jawa Barat',
  'Jawa Tengah',
  'DI Yogyakarta',
  'Jawa Timur',
  'Bali',
  'NTB',
  'NTT',
  'Kalimantan Barat',
  'Kalimantan Tengah',
  'Kalimantan Selatan',
  'Kalimantan Timur',
  'Kalimantan Utara',
  'Sulawesi Utara',
  'Gorontalo',
  'Sulawesi Tengah',
  'Sulawesi Barat',
  'Sulawesi Selatan',
  'Sulawesi Tenggara',
  'Maluku',
  'Maluku Utara',
  'Papua',
  'Papua Barat',
];
const withCyber = new Set([
  'Metro Jaya',
  'Jawa Barat',
  'Jawa Tengah',
  'Jawa Timur',
  'Sumatera Utara',
  'Sulawesi Tengah',
  'Bali',
  'Papua',
]);

export const defaultUnits: string[] = [
  'Dittipidsiber Bareskrim Polri',
  'Dit PPA dan PPO Bareskrim Polri',
  ...regions.flatMap((region) => [
    ...(withCyber.has(region) ? [`Ditressiber Polda ${region}`] : []),
    `Ditreskrimsus Polda ${region}`,
    `Ditreskrimum Polda ${region}`,
  ]),
];
