import { Complaint } from '#apps/complaint-intake/src/complaint/domain/complaint.js';
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
    for (const event of complaint.recorded) told.push(await published(event, complaint, seals, { reporter, files: [] }));
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
  return [...told, ...publishedOfClocks()];
}

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
function saved({ id, version, state, custody, content, decideBy, verifyBy, refusal, answered: answer }: Complaint): Complaint {
  return new Complaint({ id, version, state, custody, content, decideBy, verifyBy, refusal, answer });
}
