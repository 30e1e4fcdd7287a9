/** The ways a submission comes in. The keys are stored and sent; they never change. */
export const channels = [
  '12345-phone',
  '12345-online',
  '12345-transfer',
  '12315-platform',
  '12315-phone',
  '12330-hotline',
  'letter',
  'fair-desk',
  'window',
  'other',
] as const;
export type Channel = (typeof channels)[number];

export const channelNames: Readonly<Record<Channel, { readonly zh: string; readonly en: string }>> = {
  '12345-phone': { zh: '12345电话', en: '12345 by phone' },
  '12345-online': { zh: '12345网络', en: '12345 online' },
  '12345-transfer': { zh: '12345京津冀转接', en: '12345, put through from another region' },
  '12315-platform': { zh: '12315平台', en: '12315 platform' },
  '12315-phone': { zh: '12315电话', en: '12315 by phone' },
  '12330-hotline': { zh: '12330热线', en: '12330 hotline' },
  letter: { zh: '来信', en: 'Letter' },
  'fair-desk': { zh: '展会投诉站', en: 'Complaint desk of a fair' },
  window: { zh: '窗口', en: 'Service window' },
  other: { zh: '其他', en: 'Other' },
};

/** The channel of exactly that Chinese name. */
export const channelNamed = (words: string): Channel | undefined => channels.find((key) => channelNames[key].zh === words);
