/** A complaint about a shop in Hebei, as a Beijing operator types it. */
export const aComplaint = {
  kind: 'complaint',
  rightType: 'trademark',
  channel: '12345-phone',
  urgency: 'normal',
  confidential: false,
  title: '网购箱包疑似冒牌要求退款',
  facts: '来电人到批发市场买名牌样式包六只共300元，宣传说正品尾货，品牌客服说不是正品。',
  request: '退款',
  respondent: { name: '某箱包商户', address: '保定市高碑店市测试市场' },
  place: { text: '河北省保定市高碑店市测试市场' },
  consent: 'forward-with-identity',
  reporter: { name: '测试甲子', phone: '13800000001', address: '北京市丰台区测试东路8号' },
} as const;
