import { Complaint } from '#apps/complaint-intake/src/complaint/domain/complaint.js';
import { demandIdentity, flagExtortion, noteIdentity, tellResult } from '#apps/complaint-intake/src/complaint/domain/steps/filing.js';
import {
  endMediation,
  offerMediation,
  openLead,
  recordConsent,
  tellMediationEnd,
} from '#apps/complaint-intake/src/complaint/domain/steps/mediation.js';
import {
  distribute,
  noteWithdrawal,
  redirect,
  returnToIntake,
  withdraw,
} from '#apps/complaint-intake/src/complaint/domain/steps/triage.js';
import type { ComplaintContent } from '#apps/complaint-intake/src/complaint/domain/submission.js';
import type { WorkStep } from '#apps/complaint-intake/src/complaint/domain/work-step.js';
import { published } from '#apps/complaint-intake/src/complaint/integration/complaint.published.js';
import { Paper } from '#apps/complaint-intake/src/paper/domain/paper.js';
import { published as paperPublished } from '#apps/complaint-intake/src/paper/integration/paper.published.js';
import type { PublishedEvent } from '#libs/contracts/src/contract.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Seals } from '#libs/messaging/src/envelope/seals.js';
import { publishedOfClocks } from './golden.deadline.js';
import { at, attachment, content, due, ids, reporter } from './golden.facts.js';

/** Everything that complaint-intake publishes, by the aggregate's own verbs and the service's own mapper. */
export async function publishedByIntake(sealsOf: (region: Region) => Seals): Promise<PublishedEvent[]> {
  const told: PublishedEvent[] = [];
  const tell = async (complaint: Complaint): Promise<Complaint> => {
    const seals = sealsOf(complaint.custody.region);
    for (const event of complaint.recorded) told.push(await published(event, complaint, seals, { reporter, files: [], fingerprints }));
    return saved(complaint);
  };
  const does = async (complaint: Complaint, verb: (complaint: Complaint) => void): Promise<Complaint> => {
    const copy = saved(complaint);
    verb(copy);
    return tell(copy);
  };
  const registered = await tell(Complaint.register(ids.matter, content, reporter, due('decide-complaint'), 'bj.operator', at));
  await does(registered, (complaint) => complaint.refuse({ ground: 3, reasons: '已调解', remedies: '可诉讼' }, 'bj.intake', at));
  await does(report(), (complaint) => complaint.startVerification(due('verify-report'), 'bj.intake', at));
  await does(registered, (complaint) => complaint.link({ channel: '12345-web', receivedAt: at }, 'bj.operator', at));
  const other = saved(Complaint.register(ids.otherHandOver, content, reporter, due('decide-complaint'), 'bj.operator', at));
  await does(registered, (complaint) => complaint.mergeInto(other, 'bj.intake', at));
  const accepted = await does(registered, (complaint) => complaint.accept('bj.intake', at));
  const frozen = await does(accepted, (complaint) => complaint.freeze({ id: ids.handOver, to: 'hebei', epoch: 1 }, at));
  await does(frozen, (complaint) => complaint.freeze({ id: ids.otherHandOver, to: 'tianjin', epoch: 1 }, at));
  await tell(Complaint.take({ ...arrived, region: 'hebei', decideBy: due('decide-complaint') }, undefined, at));
  const file = { ...attachment, addedAt: at, addedBy: 'bj.operator', origin: 'beijing' as const, handedOver: false };
  const limits = { largestMatter: 1_000_000, mostFiles: 10 };
  await does(accepted, (complaint) => complaint.attach(file, { present: [], limits }, 'bj.operator', at));
  await does(accepted, (complaint) => complaint.removeAttachment(file, '传错了', 'bj.operator', at));
  await does(of({ parties: [{ name: '另一商户' }] }, accepted), (complaint) => complaint.split(division, [part], 'bj.intake', at));
  const answered = await does(accepted, (complaint) => complaint.answer({ result: 'settled', text: '商家已退款。' }, 'bj.officer', at));
  await does(answered, (complaint) => complaint.close('bj.officer', at));
  const paper = Paper.issue(issuedPaper, at);
  paper.void('名称写错', 'bj.intake', at);
  for (const event of paper.recorded) told.push(paperPublished(event, paper));
  await publishedByWork({ registered, accepted, answered }, report(), does);
  return [...told, ...publishedOfClocks()];
}

const fingerprints = { key: '2026-01-01.0a1b2c3d', tags: [113, 4711, 99841, 1_048_575] };
const part = { id: ids.part, number: 'BJ-TS-2026-0000013' };
const of = (more: Partial<Complaint['content']>, { id, version, state, custody, decideBy }: Complaint) =>
  new Complaint({ id, version, state, custody, decideBy, content: { ...content, ...more } });

const division = {
  parts: [{ title: '另一商户部分' }],
  parties: [
    { line: 0, part: 0 },
    { line: 1, part: 1 },
  ],
  clues: [],
  goods: [],
  amounts: [],
};

const issuedPaper = {
  ...{ id: ids.paper, matterId: ids.matter, form: 'F26-5', templateVersion: '2026-04-15', snapshot: {}, signers: [] },
  ...{ agency: '京知执', word: '投受', year: 2026, serial: 3, number: '京知执投受〔2026〕第3号', issuedBy: 'bj.intake', issuedAt: at },
  renderings: { pdf: { sha256: 'a', bytes: 1 }, docx: { sha256: 'b', bytes: 1 } },
};

type Does = (complaint: Complaint, verb: (complaint: Complaint) => void) => Promise<Complaint>;

/** What the holder does beside the first steps. */
async function publishedByWork(at_: Readonly<Record<'registered' | 'accepted' | 'answered', Complaint>>, report: Complaint, does: Does) {
  const work = (by: string, step: WorkStep) => (complaint: Complaint) => complaint.work(step, by, at);
  const desk = {
    kind: 'market-supervision',
    division: '110106',
    name: '北京市丰台区市场监督管理局',
    region: 'beijing',
    level: 'county',
  } as const;
  const distributed = await does(at_.registered, work('bj.intake', distribute(desk, due('report-back'))));
  await does(distributed, work('bj.officer', returnToIntake('不属本所')));
  await does(at_.registered, work('bj.intake', redirect({ to: '山东省济南市市场监督管理局', text: '请向其反映。' })));
  await does(at_.registered, work('bj.operator', withdraw('已退款')));
  await does(report, work('bj.operator', noteWithdrawal('不再追究')));
  const demanded = await does(at_.registered, work('bj.intake', demandIdentity(['身份证复印件'], due('prove-identity'))));
  await does(demanded, work('bj.intake', noteIdentity('已出示身份证')));
  const offered = await does(mayDelegate(at_.accepted), work('bj.officer', offerMediation('北京市消费者协会')));
  const asked = await does(offered, work('bj.officer', recordConsent('complainant', true)));
  const begun = await does(asked, work('bj.officer', recordConsent('respondent', true)));
  await does(begun, work('bj.officer', openLead(ids.linkedMatter)));
  const ended = await does(begun, work('bj.officer', endMediation({ ground: 'agreement', text: '退一赔一' }, due('tell-mediation-end'))));
  await does(ended, work('bj.officer', tellMediationEnd('电话')));
  await does(at_.answered, work('bj.officer', tellResult({ basis: '市场监督管理投诉举报处理暂行办法第三十一条', text: '已立案' })));
  await does(at_.accepted, work('bj.officer', flagExtortion({ facts: '以投诉相要挟索要钱款' })));
}

const mayDelegate = (complaint: Complaint) => saved(complaint, { mayDelegateMediation: true });

const arrived = {
  id: ids.matter,
  content,
  from: 'beijing',
  epoch: 2,
  past: { returns: { tianjin: 1 }, barred: [], passages: {} },
  handOverId: ids.handOver,
} as const;

const report = () => saved(Complaint.register(ids.matter, { ...content, kind: 'report' }, null, due('verify-report'), 'bj.operator', at));

/** As it would be read again: what was recorded is told, what became of it stays. */
function saved(complaint: Complaint, more: Partial<ComplaintContent> = {}): Complaint {
  const { id, version, state, custody, decideBy, verifyBy, refusal, answered: answer, handling } = complaint;
  return new Complaint({
    id,
    version,
    state,
    custody,
    content: { ...complaint.content, ...more },
    decideBy,
    verifyBy,
    refusal,
    answer,
    handling,
  });
}
