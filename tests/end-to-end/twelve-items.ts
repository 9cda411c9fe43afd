import { luhnValid } from '#shared/domain/item/check.ts';

/** With the figure that makes the check digit agree. */
export function checked(digits: string): string {
  const last = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].find((figure) => luhnValid(digits + figure));
  return digits + (last ?? '');
}
export const imeis = [checked('35693803564380'), checked('35145120840121')] as const;
export const iccids = [checked('896210000000000012'), checked('896210000000000099')] as const;

const off = { model: '', powerState: 'unknown' };
/** What the service is to have of the seizure that is typed in seizure.test.ts. */
export const twelveItems = [
  {
    number: 'BB-005',
    description: 'HP Samsung Galaxy hitam',
    attributes: { class: 'phone', brand: 'Samsung', imei: imeis[0], colour: 'hitam', ...off },
  },
  {
    number: 'BB-005.1',
    description: 'Kartu SIM Telkomsel',
    attributes: { class: 'sim', operator: 'Telkomsel', iccid: iccids[0], phoneNumber: '0812 3456 7890' },
  },
  {
    number: 'BB-006',
    description: 'HP Oppo A5 biru',
    attributes: { class: 'phone', brand: 'Oppo', imei: imeis[1], colour: 'biru', ...off },
  },
  {
    number: 'BB-006.1',
    description: 'Kartu SIM Indosat',
    attributes: { class: 'sim', operator: 'Indosat', iccid: iccids[1], phoneNumber: '0857 1111 2222' },
  },
  {
    number: 'BB-007',
    description: 'Uang tunai dalam amplop',
    attributes: {
      class: 'cash',
      currency: 'IDR',
      lines: [
        { denomination: 100_000, form: 'note', pieces: 74 },
        { denomination: 50_000, form: 'note', pieces: 46 },
        { denomination: 500, form: 'coin', pieces: 10 },
      ],
      total: 9_705_000,
    },
  },
  {
    number: 'BB-008',
    description: 'Laptop Asus abu-abu',
    attributes: {
      class: 'computer',
      kind: 'laptop',
      brand: 'Asus',
      serial: 'SN-LAPTOP-7',
      ...off,
      model: 'VivoBook',
    },
  },
  {
    number: 'BB-009',
    description: 'Flashdisk Sandisk 64 GB merah',
    attributes: {
      class: 'storage',
      kind: 'flash-drive',
      brand: 'Sandisk',
      serial: 'SN-USB-9',
      capacityBytes: 64_000_000_000,
    },
  },
  ...(
    [
      ['BB-010', 'Paspor sampul hijau', 'X1000001'],
      ['BB-011', 'Paspor sampul hijau, sobek', 'X1000002'],
      ['BB-012', 'Paspor sampul merah', 'X1000003'],
    ] as const
  ).map(([number, description, paper]) => ({
    number,
    description,
    attributes: { class: 'document', kind: 'Paspor', number: paper, pages: 48 },
  })),
  {
    number: 'BB-013',
    description: 'Akun ContohChat',
    attributes: { class: 'account', platform: 'ContohChat', handle: '@kamar.contoh.12', link: '', capturedAt: '' },
  },
  {
    number: 'BB-014',
    description: 'Sepeda motor Honda Beat hitam',
    attributes: {
      class: 'vehicle',
      kind: 'Sepeda motor',
      brand: 'Honda',
      plate: '',
      chassisNumber: 'MH1JM1',
      engineNumber: '',
      colour: '',
    },
  },
];
