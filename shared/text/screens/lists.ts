import type { SearchGroup } from '../../contract/search.ts';
import type { Text } from '../text.ts';

/** What the lists of cases and items have in common: filters, order, columns, views, the panel beside them. */
export const listTexts = {
  filter: { id: 'Saringan', en: 'Filters' },
  filterClear: { id: 'Kosongkan saringan', en: 'Clear the filters' },
  filterActive: { id: 'Saringan yang dipakai', en: 'Filters in use' },
  filterRemove: { id: 'Lepas saringan {name}', en: 'Remove the filter {name}' },
  any: { id: 'Semua', en: 'Any' },
  columns: { id: 'Kolom', en: 'Columns' },
  columnsReset: { id: 'Kembalikan kolom semula', en: 'Reset the columns' },
  narrower: { id: 'Persempit {name}', en: 'Make {name} narrower' },
  wider: { id: 'Lebarkan {name}', en: 'Make {name} wider' },
  widthOf: { id: 'Tarik untuk mengatur lebar {name}', en: 'Drag to set the width of {name}' },
  sortBy: { id: 'Urutkan menurut {name}', en: 'Sort by {name}' },
  views: { id: 'Tampilan tersimpan', en: 'Saved views' },
  viewAll: { id: 'Semua', en: 'All' },
  viewSave: { id: 'Simpan tampilan', en: 'Save this view' },
  viewSaveHint: {
    id: 'Saringan, urutan, dan kolom sekarang menjadi tab. Hanya Anda yang melihatnya.',
    en: 'The present filters, order and columns become a tab. Only you see it.',
  },
  viewName: { id: 'Nama tampilan', en: 'Name of the view' },
  viewUpdate: { id: 'Perbarui tampilan', en: 'Update the view' },
  viewRemove: { id: 'Hapus tampilan', en: 'Remove the view' },
  viewSaved: { id: 'Tampilan {name} disimpan', en: 'View {name} saved' },
  viewRemoved: { id: 'Tampilan {name} dihapus', en: 'View {name} removed' },
  panel: { id: 'Rincian', en: 'Details' },
  panelPin: { id: 'Sematkan rincian', en: 'Pin the details' },
  panelUnpin: { id: 'Lepas rincian', en: 'Unpin the details' },
  panelEmpty: { id: 'Pilih satu baris untuk melihat rinciannya.', en: 'Choose a row to see its details.' },
  open: { id: 'Buka', en: 'Open' },
  overdue: { id: 'Terlambat', en: 'Overdue' },
  inQuestion: { id: 'Salinan forensik bermasalah', en: 'Forensic copy in question' },
  mine: { id: 'Perkara saya', en: 'My cases' },
  stage: { id: 'Tahap', en: 'Stage' },
  regime: { id: 'Hukum acara', en: 'Procedure code' },
  unit: { id: 'Satuan', en: 'Unit' },
  modus: { id: 'Modus', en: 'Modus' },
  openedFrom: { id: 'Dibuka sejak', en: 'Opened from' },
  openedTo: { id: 'Dibuka sampai', en: 'Opened to' },
  changed: { id: 'Terakhir berubah', en: 'Last change' },
  unitNumber: { id: 'Nomor satuan', en: 'Number of the unit' },
  legal: { id: 'Status hukum', en: 'Legal state' },
  intake: { id: 'Penerimaan', en: 'Intake' },
  location: { id: 'Tempat atau pemegang', en: 'Place or holder' },
  seizure: { id: 'Penyitaan', en: 'Seizure' },
} as const satisfies Record<string, Text>;

/** Headings of what the palette finds. */
export const searchGroupTexts: Readonly<Record<SearchGroup, Text>> = {
  cases: { id: 'Perkara', en: 'Cases' },
  items: { id: 'Barang bukti', en: 'Evidence items' },
  papers: { id: 'Surat dan berita acara', en: 'Papers and minutes' },
  seals: { id: 'Segel dan nomor register', en: 'Seals and register numbers' },
  finds: { id: 'Temuan', en: 'Finds' },
};

export const paletteTexts = {
  recent: { id: 'Baru dibuka', en: 'Recently opened' },
  inCase: { id: '{number} dalam {caseNumber}', en: '{number} in {caseNumber}' },
  noCase: { id: 'belum menjadi perkara', en: 'not a case yet' },
} as const satisfies Record<string, Text>;
