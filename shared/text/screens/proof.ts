import type { Text } from '../text.ts';

/** Verifying the proof that one file belongs to a sealed list. */
export const proofTexts = {
  title: { id: 'Bukti satu berkas', en: 'Proof of one file' },
  lead: {
    id: 'Periksa bukti bahwa satu berkas ada dalam daftar yang disegel. Tidak perlu katalog; berkas lain tidak terlihat.',
    en: 'Verify a proof that one file is in a sealed list. It needs no catalogue, and no other file is seen.',
  },
  choose: { id: 'Pilih bukti', en: 'Choose the proof' },
  task: { id: 'Memeriksa bukti {name}', en: 'Verifying the proof {name}' },
  whole: {
    id: 'Bukti utuh: berkas ini ada dalam daftar yang disegel {signer}.',
    en: 'The proof is whole: this file is in the list that {signer} sealed.',
  },
  untrusted: {
    id: 'Berkas ini ada dalam daftar yang disegel; penanda tangannya belum dipastikan.',
    en: 'This file is in a sealed list; its signer is not confirmed.',
  },
  broken: { id: 'Bukti ini tidak dapat dipercaya.', en: 'This proof is not to be believed.' },
  unanchored: {
    id: 'Bahwa kunci itu milik {signer} hanya dikatakan bukti ini sendiri. Cocokkan kuncinya dengan surat pengantar.',
    en: 'That the key is of {signer} is said by this proof alone. Compare the key with the covering letter.',
  },
  file: { id: 'Berkas', en: 'File' },
  list: { id: 'Nilai hash daftar', en: 'Digest of the list' },
  count: { id: 'Jumlah berkas dalam daftar', en: 'Files in the list' },
  key: { id: 'Kunci penanda tangan', en: 'Key of the signer' },
} as const satisfies Record<string, Text>;
