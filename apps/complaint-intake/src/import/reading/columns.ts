/** The columns of a hotline's work orders that are read, by what they mean here. */
export const columns = {
  number: '工单编号',
  receivedAt: '受理时间',
  channel: '受理渠道',
  desk: '受理地区',
  caller: '来电人',
  phone: '联系电话',
  kind: '诉求类型',
  right: '问题分类',
  title: '工单标题',
  facts: '诉求内容',
  address: '诉求地点',
  district: '事发区县',
  respondent: '被反映单位',
  urgency: '紧急程度',
  confidential: '是否保密',
  oldNumber: '旧工单编号',
  remarks: '备注',
} as const;

export type Column = keyof typeof columns;

/** What a refused row gets beside it, and what is passed over when the mended file comes back. */
export const reasonColumns = { code: '退回原因代码', sentence: '退回说明' } as const;

/** Without these no row can be registered. The others have a safe reading where they are missing: no consent, confidential, not urgent. */
export const required: readonly Column[] = [
  ...(['number', 'receivedAt', 'channel', 'desk', 'caller', 'phone', 'kind'] as const),
  ...(['right', 'title', 'facts', 'address', 'district', 'respondent'] as const),
];
