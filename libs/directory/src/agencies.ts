import type { Region } from '#libs/domain/src/region.js';

export interface Agency {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

/** The desk of each region that hand-overs from the others are addressed to. */
export const receivingUnits: Readonly<Record<Region, Agency>> = {
  beijing: { key: 'beijing-ip-office', zh: '北京市知识产权局', en: 'Beijing Municipal Intellectual Property Office' },
  tianjin: { key: 'tianjin-ip-office', zh: '天津市知识产权局', en: 'Tianjin Municipal Intellectual Property Office' },
  hebei: { key: 'hebei-ip-office', zh: '河北省知识产权局', en: 'Hebei Provincial Intellectual Property Office' },
};
