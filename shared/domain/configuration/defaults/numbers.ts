import type { ConfigurationValue } from '../events.ts';

/** Usual shapes (domain.md section 1, all unconfirmed): a number that looks otherwise is recorded all the same, with a hint. */
export const defaultNumbers: ConfigurationValue<'numbers'> = [
  { kind: 'report', pattern: 'LP/{A|B}/{n}/{romawi}/{yyyy}/{...}', example: 'LP/B/123/IV/2026/SPKT/POLDA NTT' },
  { kind: 'inquiry-order', pattern: 'SP.Lidik/{n}/{...}', example: 'SP.Lidik/12/IV/RES.2.5./2026/Ditreskrimsus' },
  { kind: 'investigation-order', pattern: 'SP.Sidik/{n}/{...}', example: 'SP.Sidik/12/IV/RES.2.5./2026/Ditreskrimsus' },
  {
    kind: 'seizure-order',
    pattern: 'SP.Sita/{n}/{romawi}/{teks}/{yyyy}/{...}',
    example: 'SP.Sita/45/IV/RES.2.5./2026/Ditreskrimsus',
  },
  { kind: 'spdp', pattern: 'SPDP/{n}/{...}', example: 'SPDP/12/IV/RES.2.5./2026/Ditreskrimsus' },
  { kind: 'receipt', pattern: 'STP/{n}/{...}', example: 'STP/45/IV/RES.2.5./2026/Ditreskrimsus' },
  { kind: 'file', pattern: 'BP/{n}/{...}', example: 'BP/7/V/RES.2.5./2026/Ditreskrimsus' },
  { kind: 'laboratory', pattern: 'No.Lab: {...}', example: 'No.Lab: 1234/FKF/2026' },
  { kind: 'court', pattern: '{n}/Pen.Pid/{yyyy}/PN {teks}', example: '45/Pen.Pid/2026/PN Kpg' },
];
