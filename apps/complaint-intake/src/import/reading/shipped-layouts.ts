import { columns } from './columns.js';
import { type Layout, ownDesk } from './layout.js';

/** The layout of the three regions' own exchange. */
export const standardLayout: Layout = {
  name: '标准',
  columns: Object.fromEntries(Object.entries(columns).map(([column, name]) => [column, [name]])),
  passedOver: ['办理时限', '承办单位', '工单状态'],
};

/** Like the list that the national platform 12315 exports [recalled]: the platform's own words, no title, no desk. */
const like12315: Layout = {
  name: '12315',
  columns: {
    number: ['登记编号', '投诉举报编号'],
    receivedAt: ['登记时间', '接收时间'],
    channel: ['接收方式', '信息来源'],
    desk: ['登记地区'],
    caller: ['提供方姓名', '投诉人', '举报人'],
    phone: ['提供方电话', '联系电话', '手机号'],
    kind: ['业务类型', '信息类型'],
    right: ['问题类别', '涉及问题'],
    title: ['标题'],
    facts: ['投诉举报内容', '反映内容'],
    address: ['涉及主体地址', '经营地址'],
    district: ['行政区划', '所在区县'],
    respondent: ['涉及主体名称', '被投诉举报人'],
    confidential: ['是否保密'],
    remarks: ['备注', '消费者诉求'],
  },
  values: {
    kind: { 消费投诉: '投诉', 违法举报: '举报' },
    channel: { 全国12315平台: '12315平台', 互联网: '12315平台', APP: '12315平台', 电话: '12315电话', 窗口登记: '窗口' },
    right: { 商标侵权: '商标', 假冒商标: '商标', 假冒专利: '专利', 专利侵权: '专利', 侵犯商业秘密: '商业秘密' },
  },
  constants: { channel: '12315平台', desk: ownDesk },
  titleFromFacts: true,
  passedOver: ['涉及金额', '处理状态', '处理部门', '办结时间'],
};

/** Like a city hotline's list of orders [recalled]: each city names its columns a little otherwise. */
const like12345: Layout = {
  name: '12345',
  columns: {
    number: ['工单号', '工单编码', '诉求编号'],
    receivedAt: ['来电时间', '受理日期', '诉求时间'],
    channel: ['诉求来源', '来源渠道'],
    desk: ['受理地', '所属地区'],
    caller: ['市民姓名', '诉求人'],
    phone: ['来电号码', '市民电话'],
    kind: ['诉求性质', '工单类型'],
    right: ['诉求分类', '三级分类'],
    title: ['诉求标题', '主题'],
    facts: ['主要内容', '诉求描述'],
    address: ['发生地址', '问题地址'],
    district: ['发生区', '区县'],
    respondent: ['被诉求主体', '涉事单位'],
    urgency: ['紧急等级'],
    confidential: ['信息保密'],
    oldNumber: ['关联工单号'],
    remarks: ['市民意见', '备注'],
  },
  values: {
    kind: { 投诉类: '投诉', 举报类: '举报', 咨询类: '咨询' },
    channel: { 电话: '12345电话', 来电: '12345电话', 网络: '12345网络' },
    right: { 商标侵权: '商标', 专利侵权: '专利', 盗版: '著作权' },
    urgency: { 普通: '一般', 加急: '紧急', 特急件: '特急' },
    confidential: { 保密: '是', 公开: '否', 不保密: '否' },
  },
  constants: { channel: '12345电话', desk: ownDesk },
  titleFromFacts: true,
  passedOver: ['派单时间', '承办单位', '办理状态', '满意度'],
};

export const shippedLayouts: readonly Layout[] = [standardLayout, like12315, like12345];
