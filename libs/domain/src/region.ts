export const regions = ['beijing', 'tianjin', 'hebei'] as const;
export type Region = (typeof regions)[number];

export const isRegion = (word: string): word is Region => (regions as readonly string[]).includes(word);

/** What people call a region, and the letters its ticket numbers begin with. */
export const regionNames: Readonly<Record<Region, { readonly zh: string; readonly en: string; readonly letters: string }>> = {
  beijing: { zh: '北京', en: 'Beijing', letters: 'BJ' },
  tianjin: { zh: '天津', en: 'Tianjin', letters: 'TJ' },
  hebei: { zh: '河北', en: 'Hebei', letters: 'HE' },
};
