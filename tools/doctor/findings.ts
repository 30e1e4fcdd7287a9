import type { Region } from '#libs/domain/src/region.js';
import type { DoctorCounts } from '#libs/service/src/doctor/doctor-sentence.js';
import type { AuditedService } from './cell-desk.js';
import type { FindingKind, Suspicion } from './suspicion.js';

export interface Finding {
  readonly kind: FindingKind;
  readonly matterId?: string;
  readonly region?: Region;
  readonly service?: AuditedService;
  readonly entryId?: string;
  readonly what: string;
  readonly whatEn: string;
  readonly advice: string;
  readonly adviceEn: string;
}

const advice: Readonly<Record<FindingKind, readonly [zh: string, en: string]>> = {
  ownerless: [
    '先看搁置的消息（npm run parked -- list）并重新投递；没有搁置的，停办该事项，请共同上级指定持有地区（P-06）。',
    'See what is parked (npm run parked -- list) and replay it; where nothing is, let the common superior designate who holds the matter (P-06).',
  ],
  'double-held': [
    '两地立即停办该事项，对照审计记录查明哪次接办在后，由共同上级指定一地持有（P-06）。',
    'Stop work on the matter in both regions, compare the audit records, and let the common superior designate one holder (P-06).',
  ],
  'epoch-conflict': [
    '对照两地审计记录与接办记录；记录被直接改动的按备份恢复，只是副本不符的执行 npm run rebuild。',
    'Compare the audit records and acceptances of the regions; restore a record that was changed by hand, and rebuild a replica that shows another holder (npm run rebuild).',
  ],
  'digest-difference': [
    '先看搁置的消息（npm run parked -- list）；没有搁置的，对所示地区执行 npm run rebuild -- --region。',
    'See what is parked (npm run parked -- list); where nothing is, rebuild the read model of the region (npm run rebuild -- --region).',
  ],
  'broken-audit-link': [
    '保全数据库现状与备份，报监督员；从此处起的审计记录可能被改动（R-115）。',
    'Keep the database and its backups as they are and report it: the audit records from here on may have been changed (R-115).',
  ],
};

export function findingOf({ kind, matterId, region, what: [what, whatEn] }: Suspicion, parkedIn: readonly string[]): Finding {
  const [zh, en] = advice[kind];
  const parked =
    parkedIn.length === 0
      ? ['', '']
      : [`（该事项有搁置的消息：${parkedIn.join('、')}）`, ` (messages of it are parked: ${parkedIn.join(', ')})`];
  return {
    ...{ kind, matterId, ...(region === undefined ? {} : { region }) },
    ...{ what: `${what}${parked[0]}`, whatEn: `${whatEn}${parked[1]}`, advice: zh, adviceEn: en },
  };
}

export function brokenLink(region: Region, service: AuditedService, { place, entryId }: { place: string; entryId: string }): Finding {
  const kind = 'broken-audit-link';
  const [zh, en] = advice[kind];
  return {
    ...{ kind, region, service, entryId, advice: zh, adviceEn: en },
    what: `${region} ${service} 的审计链在第 ${place} 节断开（记录 ${entryId}）`,
    whatEn: `the audit chain of ${service} in ${region} is broken at place ${place} (entry ${entryId})`,
  };
}

/** Each matter counts once for each kind, however many of its facts say so. */
export function countsOf(findings: readonly Finding[]): DoctorCounts {
  const matters = (kind: FindingKind) => new Set(findings.filter((each) => each.kind === kind).map(({ matterId }) => matterId)).size;
  return {
    ownerless: matters('ownerless'),
    doubleHeld: matters('double-held'),
    epochConflicts: matters('epoch-conflict'),
    digestDifferences: matters('digest-difference'),
    brokenAuditLinks: findings.filter(({ kind }) => kind === 'broken-audit-link').length,
  };
}
