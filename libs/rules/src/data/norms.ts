import { type LocalDay, localDay } from '../local-day.js';
import type { Norm } from '../rule.js';

const measures = '市场监督管理投诉举报处理办法 (SAMR Order 121 of 2025)';
const from = localDay('2026-04-15');

const norm = (id: string, article: string, zh: string, en: string): Norm => ({
  ...{ id, article, name: { zh, en }, source: measures, validFrom: from, confidence: 'seen' },
});
const elsewhere = (id: string, zh: string, en: string, of: { source: string; article?: string; from: string; to?: LocalDay }): Norm => ({
  ...{ id, name: { zh, en }, source: of.source, validFrom: localDay(of.from), confidence: 'seen' },
  ...(of.article === undefined ? {} : { article: of.article }),
  ...(of.to === undefined ? {} : { validTo: of.to }),
});

/** What the law says of complaints and reports (RULES 1.1), by the id under which the domain rules list it. Its time limits are records of their own. */
export const norms: readonly Norm[] = [
  norm('C-01', '3', '投诉是请求解决消费者权益争议，举报是反映涉嫌违法线索', 'A complaint asks to settle a dispute, a report gives leads'),
  norm('C-02', '9', '同时提出投诉和举报的，分别办理', 'One submission holding both is split'),
  norm('C-03', '10', '投诉应当实名并提供被投诉人、请求和事实', 'A complaint needs real identity, respondent, request and facts'),
  norm('C-04', '11', '委托代理投诉应当提供授权委托书原件', 'A proxy needs the original power of attorney'),
  norm('C-05', '12', '共同投诉经同意可推选两名代表人', 'A joint complaint names two representatives'),
  norm('C-06', '13', '投诉由被投诉人实际经营地或者住所地县级机关处理', 'A complaint goes to the place of business or domicile'),
  norm('C-07', '14', '两个以上机关有权处理的，由先收到的机关处理', 'Of two competent agencies, the one that received it first'),
  norm('C-08', '15', '七个工作日内决定是否受理并告知', 'Accept or refuse within 7 working days and tell'),
  norm('C-09', '16', '不予受理的七种情形', 'Seven grounds of refusal'),
  norm('C-10', '17', '非生活消费投诉的识别因素', 'Indicators of claims that are no consumer claims'),
  norm('C-11', '18-19', '调解须双方同意，可以委托，不得转委托', 'Mediation needs consent of both; no sub-delegation'),
  norm('C-12', '22, 23(5)', '受理之日起六十日内终结调解，检验鉴定时间不计入', 'Mediation ends within 60 days, testing excluded'),
  norm('C-13', '23', '终止调解的其他情形', 'Other ends of a mediation'),
  norm('C-14', '23', '终止调解的，七个工作日内告知双方', 'Tell both sides within 7 working days that mediation ended'),
  norm('C-15', '27', '调解中发现的线索，十五个工作日内核查，可延长十五个工作日', 'Leads found in mediation: 15 working days, once 15 more'),
  norm('C-16', '29, 31', '举报由违法行为发生地县级以上机关处理', 'A report goes to where the act took place'),
  norm(
    'C-17',
    '33',
    '管辖争议七个工作日内协商，协商不成报共同上级指定',
    'Disputes: negotiate 7 working days, then the superior designates',
  ),
  norm('C-18', '34', '无权处理的，告知举报人向有权机关提出', 'An agency without power tells the reporter where to go'),
  norm('C-19', '35', '举报按照行政处罚程序规定核查', 'Reports follow the penalty procedure'),
  norm('C-20', '35', '同一事实重复举报不再处理；有新事实的合并，期限重新起算', 'Not handled twice; new facts restart the clock'),
  norm('C-21', '36', '法律法规规章规定告知结果或者奖励的，依照规定告知', 'Result or reward notice only where a rule says so'),
  norm('C-22', '37', '举报人信息和办理情况不得泄露', "The reporter's data and the handling status are not disclosed"),
  norm('C-23', '40', '投诉举报统一通过全国12315平台办理', 'All run through the national 12315 platform'),
  norm('C-24', '41', '统一接收机构分送，无权处理的退回，不得自行移转', 'Intake distributes; a unit without power returns it'),
  norm('C-25', '42', '涉嫌敲诈勒索的移送公安机关', 'Suspected extortion goes to the police'),
  norm('C-26', '45', '期间开始之日不计入，届满日为法定节假日的顺延', 'First day out; an end on a statutory holiday moves on'),
  elsewhere(
    'C-27',
    '旧办法：调解四十五个工作日，五个工作日内告知实名举报人是否立案',
    'Old measures: mediation 45, reporter notice 5 working days',
    {
      ...{ source: '市场监督管理投诉举报处理暂行办法 (SAMR Order 20 of 2019)', article: '21, 31, 38' },
      ...{ from: '2020-01-01', to: localDay('2026-04-14') },
    },
  ),
  norm('C-28', '43', '药品监管部门适用本办法；知识产权部门不再明文列入', 'Drug regulators are named, IP departments no longer'),
  elsewhere(
    'C-29',
    '举报奖励：自然人；罚没款的百分之五、三、一，每案不超过一百万元',
    'Rewards: natural persons; 5, 3, 1 % of fines, at most a million yuan',
    {
      ...{ source: '国市监稽规〔2021〕4号', from: '2021-12-01' },
    },
  ),
  elsewhere('trademark-infringement', '商标侵权行为及其处罚', 'Trademark infringement and its penalties', {
    ...{ source: '中华人民共和国商标法 (2019)', article: '60-62', from: '2019-11-01' },
  }),
];
