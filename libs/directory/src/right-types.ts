/** The rights a matter may be about. The keys are stored and sent; they never change. */
export const rightTypes = [
  'invention',
  'utility-model',
  'design',
  'patent',
  'trademark',
  'geographical-indication',
  'copyright',
  'software',
  'special-sign',
  'plant-variety',
  'trade-secret',
  'layout-design',
] as const;
export type RightType = (typeof rightTypes)[number];

/** `patent` is for those who do not say which of the three kinds. */
export const rightTypeNames: Readonly<Record<RightType, { readonly zh: string; readonly en: string }>> = {
  invention: { zh: '发明', en: 'Invention patent' },
  'utility-model': { zh: '实用新型', en: 'Utility model' },
  design: { zh: '外观设计', en: 'Design patent' },
  patent: { zh: '专利', en: 'Patent, kind not said' },
  trademark: { zh: '商标', en: 'Trademark' },
  'geographical-indication': { zh: '地理标志', en: 'Geographical indication' },
  copyright: { zh: '著作权', en: 'Copyright' },
  software: { zh: '软件', en: 'Computer software' },
  'special-sign': { zh: '特殊标志', en: 'Special sign' },
  'plant-variety': { zh: '植物新品种', en: 'Plant variety' },
  'trade-secret': { zh: '商业秘密', en: 'Trade secret' },
  'layout-design': { zh: '集成电路布图设计', en: 'Layout design of integrated circuits' },
};

const otherNames: ReadonlyMap<string, RightType> = new Map([
  ['发明专利', 'invention'],
  ['实用新型专利', 'utility-model'],
  ['外观设计专利', 'design'],
  ['注册商标', 'trademark'],
  ['著作权及邻接权', 'copyright'],
  ['版权', 'copyright'],
  ['计算机软件', 'software'],
  ['奥林匹克标志', 'special-sign'],
  ['集成电路', 'layout-design'],
]);

/** The right of exactly that Chinese name, or of one of its other names. */
export const rightTypeNamed = (words: string): RightType | undefined =>
  rightTypes.find((key) => rightTypeNames[key].zh === words) ?? otherNames.get(words);
