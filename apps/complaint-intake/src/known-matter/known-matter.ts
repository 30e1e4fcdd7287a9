import { Injectable } from '@nestjs/common';
import { channelNames } from '#libs/directory/src/channels.js';
import { rightTypeNames } from '#libs/directory/src/right-types.js';
import { yuanWords } from '#libs/papers/src/fill/words.js';
import type { Facts } from '#libs/papers/src/sources.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { dayAt } from '#libs/rules/src/local-day.js';
import { Attachments } from '../complaint/attachment/attachments.js';
import type { ComplaintContent, Reporter } from '../complaint/domain/submission.js';
import { ComplaintRow } from '../complaint/persistence/complaint.row.js';
import { masked, ReporterVault } from '../complaint/persistence/reporter-vault.js';

export type KnownMatter = Pick<ComplaintRow, 'id' | 'kind' | 'state' | 'custody' | 'handling'> & { readonly facts: Facts };

/** What a paper may be made of. Reads matters, changes none. */
@Injectable()
export class KnownMatters {
  constructor(
    private readonly vault: ReporterVault,
    private readonly attachments: Attachments,
  ) {}

  /** The matter stays as it is until the transaction ends: no paper is issued on one that leaves at this moment. */
  async held(id: string, tx: Tx): Promise<KnownMatter> {
    await tx.query(`select 1 from complaint where id = $1 for share`, [id]);
    return this.get(id, tx);
  }

  async get(id: string, tx: Tx): Promise<KnownMatter> {
    const row = await tx.findOneBy(ComplaintRow, { id });
    if (row === null) throw new NotFound('complaint', id);
    const reporter = row.reporter === null ? null : this.vault.open(id, row.reporter);
    const files = (await this.attachments.of(id, tx)).filter(({ removed }) => removed === undefined);
    const list = files.map(({ name, sha256 }) => `${name}（SHA-256：${sha256}）`).join('\n');
    const facts = { ...matterFacts(row), ...submissionFacts(row), 'submission.files': list, ...reporterFacts(reporter) };
    const { kind, state, custody, handling } = row;
    return { id, kind, state, custody, handling, facts: withoutEmpty(facts) };
  }
}

const withoutEmpty = (facts: Readonly<Record<string, string | undefined>>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''));

const matterFacts = ({ number, kind, content }: ComplaintRow): Facts & Record<string, string | undefined> => ({
  'matter.number': number,
  'matter.kind': kind === 'complaint' ? '投诉' : '举报',
  'matter.right': nameIn(rightTypeNames, content.rightType),
  'respondent.name': content.respondent.name,
  'respondent.contact': content.respondent.contact,
  'respondent.address': content.respondent.address,
  'respondent.phone': content.respondent.phone,
});

function submissionFacts({ content, refusal, answer }: ComplaintRow): Record<string, string | undefined> {
  return {
    'submission.title': content.title,
    'submission.facts': content.facts,
    'submission.request': content.request,
    'submission.proof': content.proof,
    'submission.amount': content.amountFen === undefined ? undefined : yuanWords(content.amountFen),
    'submission.happened-on': content.happenedOn,
    'submission.received-on': dayAt(content.receivedAt),
    'submission.channel': nameIn(channelNames, content.channel),
    'submission.outside-number': content.outsideNumber,
    'submission.place': content.place.text,
    'submission.may-publish': yesNo(content.mayPublish),
    'submission.may-delegate': yesNo(content.mayDelegateMediation),
    'submission.consent': consentWords[content.consent],
    'submission.urgency': urgencyWords[content.urgency] ?? content.urgency,
    'decision.ground': refusal === null ? undefined : String(refusal.ground),
    'decision.reasons': refusal?.reasons,
    'decision.remedies': refusal?.remedies,
    'decision.result': answer?.text,
  };
}

function reporterFacts(reporter: Reporter | null): Record<string, string | undefined> {
  if (reporter === null) return { 'reporter.masked-name': '匿名人员' };
  return {
    'reporter.masked-name': masked(reporter).name,
    'reporter.name': reporter.name,
    'reporter.phone': reporter.phone,
    'reporter.address': reporter.address,
    'reporter.id-type': reporter.idType,
    'reporter.id-number': reporter.idNumber,
  };
}

const nameIn = (names: Readonly<Record<string, { readonly zh: string }>>, key: string) => names[key]?.zh ?? key;
const yesNo = (answer: boolean | undefined) => (answer === undefined ? undefined : answer ? '是' : '否');

/** the letter says whether the identity travels; never the identity itself. */
const consentWords: Readonly<Record<ComplaintContent['consent'], string>> = {
  none: '提交人未同意转办（依协议或指定移交）。',
  forward: '提交人同意转办，不同意提供身份信息。',
  'forward-with-identity': '提交人同意转办并提供身份信息；身份信息另行加密移交，不在本函中载明。',
};
const urgencyWords: Readonly<Record<string, string>> = { normal: '普通', urgent: '紧急', critical: '特急' };
