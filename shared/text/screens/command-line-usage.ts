import type { Text } from '../text.ts';

/** A command that is not written as it is used: what is wrong with it, and where to look. */
export const usageTexts = {
  unknownOption: {
    id: 'Pilihan {given} tidak dikenal.',
    en: 'The option {given} is not known.',
  },
  unknownCommand: {
    id: 'Perintah "{given}" tidak dikenal.',
    en: 'The command "{given}" is not known.',
  },
  missingArgument: {
    id: 'Belum disebutkan: <{given}>.',
    en: 'Not given yet: <{given}>.',
  },
  missingOption: {
    id: 'Pilihan yang wajib belum disebutkan: {given}.',
    en: 'A required option is not given yet: {given}.',
  },
  missingValue: {
    id: 'Pilihan {given} belum diberi nilai.',
    en: 'The option {given} has no value yet.',
  },
  excessArguments: {
    id: 'Terlalu banyak kata: diberikan {given}, paling banyak {most}. Apit nama yang berspasi dengan tanda kutip.',
    en: 'Too many words: {given} given, at most {most}. Put quotes around a name with spaces.',
  },
  notAmong: {
    id: '"{value}" tidak dapat dipakai untuk {given}. Pilih satu: {choices}.',
    en: '"{value}" cannot be used for {given}. Choose one: {choices}.',
  },
  other: {
    id: 'Perintah ini tidak ditulis sebagaimana mestinya.',
    en: 'This command is not written as it has to be.',
  },
  perhaps: { id: 'Mungkin maksud Anda {close}.', en: 'Perhaps you mean {close}.' },
  see: { id: 'Lihat cara pakainya: {command} --help', en: 'See how it is used: {command} --help' },
} as const satisfies Record<string, Text>;
