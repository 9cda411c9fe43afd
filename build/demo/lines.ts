/** One line for `rantai apply`. */
export interface Line {
  readonly method: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly as?: string;
}

/** A value from the reply to an earlier line of the same file. */
export const ref = (path: string) => ({ $ref: path });

export const unit = 'Ditressiber Polda Contoh';
export const officer = 'Petugas barang bukti (contoh)';
export const team = 'Penyidik Tim 1 (contoh)';
