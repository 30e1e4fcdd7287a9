import type { Region } from '#libs/domain/src/region.js';
import { type CellClient, Refused, type RunningCells, signInAs } from '../cell-client.js';
import { UserError } from '../user-error.js';

export type Tell = (who: string, what: string) => void | Promise<void>;

interface Versioned {
  readonly version: number;
  readonly state: string;
}

const complaint = {
  kind: 'complaint',
  rightType: 'trademark',
  channel: '12345-phone',
  urgency: 'normal',
  confidential: false,
  title: '网购管件不是所写品牌要求退货',
  facts: '来电人从河北一家管件公司网购管件1150元，安装后漏水，品牌方称非其产品。',
  request: '退货退款',
  respondent: { name: '某管件有限公司', address: '河北省沧州市测试工业园' },
  place: { text: '河北省沧州市孟村回族自治县测试工业园' },
  consent: 'forward-with-identity',
  reporter: { name: '测试庚戌', phone: '13800000047', address: '北京市朝阳区测试街1号' },
};

/** Drives one complaint from a Beijing phone call to a Hebei answer, through the public API alone. Returns the matter's id. */
export async function complaintFromBeijingToHebei(running: RunningCells, tell: Tell): Promise<string> {
  const as = (region: Region, role: string) => signInAs(running, region, role);
  const operator = await as('beijing', 'operator');
  const unitHead = await as('beijing', 'unit-head');
  const liaison = await as('hebei', 'liaison');
  const intake = await as('hebei', 'intake');
  const officer = await as('hebei', 'officer');

  const { matters } = await operator.post<{ matters: { id: string; number: string }[] }>('/api/complaint-intake/submissions', complaint);
  const { id = '', number = '' } = matters[0] ?? {};
  await tell('北京 热线坐席 operator', `登记投诉 ${number} registered`);

  const handOver = await draft(operator, id);
  await tell('北京 热线坐席 operator', '起草转办：河北 drafted the referral to Hebei');
  const own = await ownApproval(operator, handOver);
  await tell('北京 热线坐席 operator', `试图批准自己的申请 tried to approve it: ${own}`);

  await unitHead.change(`${outgoing}/${handOver}/approval`, 1);
  await tell('北京 办案机构负责人 unit head', '批准转办，事项冻结 approved; the matter freezes');

  const arrived = await until('the offer to arrive in Hebei', () => read(liaison, `${incoming}/${handOver}`, 'delivered'));
  await tell('系统 system', '已送达河北 delivered to Hebei');
  const signed = await liaison.change(`${incoming}/${handOver}/signature`, arrived.version);
  await tell('河北 协作联络员 liaison', '签收 signed for it');
  await liaison.change(`${incoming}/${handOver}/acceptance`, signed.version);
  await tell('河北 协作联络员 liaison', '接办：河北成为唯一持有人 accepted: Hebei alone holds it');

  const here = await until('Hebei to hold the matter', () => read(intake, `${complaints}/${id}`, 'registered'));
  const accepted = await intake.change(`${complaints}/${id}/acceptance`, here.version);
  await tell('河北 统一受理 intake', '受理投诉 accepted the complaint (C-08)');
  const answer = { result: 'settled', text: '经核查并调解，商家已退货退款1150元。' };
  const answered = await officer.change(`${complaints}/${id}/answer`, accepted.version, answer);
  await tell('河北 办案人员 officer', '答复处理结果 answered');
  await officer.change(`${complaints}/${id}/closure`, answered.version);
  await tell('河北 办案人员 officer', '办结 closed');
  return id;
}

const outgoing = '/api/case-referral/outgoing-hand-overs';
const incoming = '/api/case-referral/incoming-hand-overs';
const complaints = '/api/complaint-intake/complaints';

/** The referral service hears of a new matter from the log, a moment after the registration. */
async function draft(operator: CellClient, matterId: string): Promise<string> {
  const body = { matterId, to: 'hebei', reason: '被投诉人住所地在河北省沧州市，依法应由当地处理（C-06）。' };
  const { id } = await until('the referral service to know the matter', () => unlessUnknown(operator.post<{ id: string }>(outgoing, body)));
  return id;
}

async function ownApproval(operator: CellClient, handOver: string): Promise<string> {
  try {
    await operator.change(`${outgoing}/${handOver}/approval`, 1);
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 403) return failure.message;
    throw failure;
  }
  throw new UserError('起草人竟能批准自己的申请。The drafter could approve the own draft.');
}

const read = async (client: CellClient, path: string, state: string): Promise<Versioned | undefined> => {
  const found = await unlessUnknown(client.get<Versioned>(path));
  return found?.state === state ? found : undefined;
};

async function unlessUnknown<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 404) return undefined;
    throw failure;
  }
}

/** Asks again and again, half a minute at most: what comes over the log comes a moment later. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new UserError(`等待超时 waited half a minute for ${what}`);
}
