import { describe, expect, test } from '@jest/globals';
import { instant } from '#libs/domain/src/instant.js';
import { type Deadline, paused } from '#libs/rules/src/deadline.js';
import { localDay } from '#libs/rules/src/local-day.js';
import { Rules } from '#libs/rules/src/rules.js';
import { ComplaintMoveNotAllowed, WrongKind } from './complaint.errors.js';
import { Complaint } from './complaint.js';
import {
  ConsentMissing,
  DelegationNotConsented,
  DeskNotBelow,
  DueDayPast,
  MediationTimeLeft,
  NoLegalBasis,
  NoticeOutstanding,
  PassedOn,
  RepresentedNotAsked,
} from './handling.errors.js';
import { demandIdentity, flagExtortion, noteIdentity, tellResult } from './steps/filing.js';
import { endMediation, offerMediation, openLead, recordConsent, tellMediationEnd } from './steps/mediation.js';
import { distribute, noteWithdrawal, redirect, returnToIntake, withdraw } from './steps/triage.js';
import type { ComplaintContent } from './submission.js';
import type { WorkStep } from './work-step.js';

const rules = new Rules();
const monday = instant('2026-04-20T09:00:00+08:00');
const decideBy = rules.due('decide-complaint', monday);
const mediateBy = rules.due('mediate', monday);
const tellBy = rules.due('tell-mediation-end', monday);
const content: ComplaintContent = {
  number: 'BJ-TS-2026-0000001',
  kind: 'complaint',
  origin: 'beijing',
  rightType: 'trademark',
  channel: '12345-phone',
  urgency: 'normal',
  confidential: false,
  title: '网购箱包疑似冒牌',
  facts: '六只共300元',
  respondent: { name: '某箱包商户' },
  place: { text: '北京市丰台区', code: '110106' },
  consent: 'forward',
  receivedAt: monday,
};
const desk = {
  kind: 'market-supervision',
  division: '110106',
  name: '北京市丰台区市场监督管理局',
  region: 'beijing',
  level: 'county',
} as const;

const registered = (more: Partial<ComplaintContent> = {}) =>
  Complaint.register('m1', { ...content, ...more }, { name: '测试甲子', phone: '13800000001' }, decideBy, 'op', monday);
const accepted = (more: Partial<ComplaintContent> = {}) => {
  const complaint = registered(more);
  complaint.accept('int', monday, mediateBy);
  return complaint;
};
const does = (complaint: Complaint, steps: readonly WorkStep[], at = monday) => {
  for (const step of steps) complaint.work(step, 'off', at);
  return complaint;
};
const bothConsent = [offerMediation(undefined), recordConsent('complainant', true), recordConsent('respondent', true)];
const mediating = (more: Partial<ComplaintContent> = {}) => does(accepted(more), bothConsent);
const types = (complaint: Complaint) => complaint.recorded.slice(2).map(({ type }) => type);

describe('down the line', () => {
  test('it is given to an agency below, and no further from there (F26-3, C-24)', () => {
    const complaint = does(registered(), [distribute(desk, tellBy)]);

    expect(complaint.handling.desk).toMatchObject({ name: desk.name });
    expect(() => does(complaint, [distribute({ ...desk, name: '北京市海淀区市场监督管理局' }, tellBy)])).toThrow(PassedOn);
    does(complaint, [returnToIntake('不属本局'), distribute(desk, tellBy)]);
    expect(types(complaint)).toEqual(['MatterDistributed', 'MatterReturnedToIntake', 'MatterDistributed']);
  });

  test.each([
    ['another region', { region: 'hebei' as const }],
    ['its own level', { level: 'province' as const }],
  ])('%s is no place to distribute to', (_, other) => {
    expect(() => does(registered(), [distribute({ ...desk, ...other }, tellBy)])).toThrow(DeskNotBelow);
  });
});

describe('the end of a matter without a decision', () => {
  test('the submitter is told where to go, and it ends with its custody (C-18)', () => {
    const complaint = does(registered(), [redirect({ to: '济南市市场监督管理局', text: '请向其反映' })]);

    expect([complaint.state, complaint.custody.state]).toEqual(['redirected', 'closed']);
    expect(complaint.recorded.at(-1)).toMatchObject({ type: 'CustodyChanged', cause: 'redirected', rule: 'C-18' });
  });

  test('a complaint ends with its withdrawal, a report’s leads live on (C-13)', () => {
    const complaint = does(accepted(), [withdraw('已退款')]);
    const report = does(registered({ kind: 'report' }), [noteWithdrawal('不再追究')]);

    expect([complaint.state, complaint.custody.state]).toEqual(['withdrawn', 'closed']);
    expect([report.state, report.custody.state]).toEqual(['registered', 'held']);
    expect(() => does(registered({ kind: 'report' }), [withdraw('x')])).toThrow(WrongKind);
  });
});

describe('a mediation', () => {
  test('begins when both sides have consented, not before (C-11)', () => {
    const complaint = does(accepted(), bothConsent.slice(0, 2));
    expect(complaint.state).toBe('accepted');
    expect(() => does(complaint, [endMediation({ ground: 'agreement', text: '退款' }, tellBy)])).toThrow(ConsentMissing);

    does(complaint, bothConsent.slice(2));
    expect(complaint.state).toBe('mediating');
    expect(complaint.recorded.at(-1)).toMatchObject({ type: 'MediationStarted' });
  });

  test('is delegated only where the complainant consents to that (C-11)', () => {
    expect(() => does(accepted(), [offerMediation('某消费者协会')])).toThrow(DelegationNotConsented);
    expect(does(accepted({ mayDelegateMediation: true }), [offerMediation('某消费者协会')]).handling.mediation?.delegatedTo).toBe(
      '某消费者协会',
    );
  });

  test('has 60 natural days from the acceptance, 45 working days where it was received before 2026-04-15 (C-12, C-27)', () => {
    const start = instant('2026-08-02T09:00:00+08:00');
    expect(rules.dueUnder(localDay('2026-08-02'), 'mediate', start).due).toBe(instant('2026-10-08T16:00:00Z'));
    expect(rules.dueUnder(localDay('2026-04-14'), 'mediate', start)).toMatchObject({ ruleVersion: '2020-01-01' });
  });

  test('is over for want of time only when its clock is over, and never while that stands still (C-12)', () => {
    const clock = rules.clock('mediate', mediateBy);
    const over = (running: Deadline) => [endMediation({ ground: 'time-over', text: '逾期未达成协议' }, tellBy, running)];
    const testing = paused(clock, rules.of(clock), { ground: 'testing', from: monday, paper: '检测委托书' });

    expect(() => does(mediating(), over(clock))).toThrow(MediationTimeLeft);
    expect(() => does(mediating(), over(testing), mediateBy.due)).toThrow(MediationTimeLeft);
    expect(does(mediating(), over(clock), mediateBy.due).state).toBe('mediation-ended');
  });

  test('settles a joint complaint only with the consent of those represented (C-05)', () => {
    const agreed = { ground: 'agreement', text: '退一赔一' } as const;
    expect(() => does(mediating({ complainants: 5 }), [endMediation(agreed, tellBy)])).toThrow(RepresentedNotAsked);
    expect(does(mediating({ complainants: 5 }), [endMediation({ ...agreed, representedConsent: true }, tellBy)]).state).toBe(
      'mediation-ended',
    );
  });

  test('is closed after both sides were told that it ended (C-14)', () => {
    const complaint = does(mediating(), [endMediation({ ground: 'withdrawn', text: '撤回投诉' }, tellBy)]);
    expect(() => complaint.close('off', monday)).toThrow(NoticeOutstanding);

    does(complaint, [tellMediationEnd('电话')]);
    complaint.close('off', monday);
    expect(complaint.state).toBe('closed');
  });

  test('ends before it began where a ground of refusal is found later (C-13)', () => {
    expect(does(accepted(), [endMediation({ ground: 'refusal-ground', text: '提供虚假材料' }, tellBy)]).state).toBe('mediation-ended');
  });

  test('hands its leads on as a report (C-15)', () => {
    expect(does(mediating(), [openLead('r1'), openLead('r2')]).handling.leads).toEqual(['r1', 'r2']);
  });

  test('is for complaints alone', () => expect(() => does(registered({ kind: 'report' }), [offerMediation(undefined)])).toThrow(WrongKind));
});

describe('what is put on file', () => {
  test('proof of identity is demanded by a day to come (F26-4)', () => {
    expect(() => does(registered(), [demandIdentity(['身份证'], { ...decideBy, due: monday })])).toThrow(DueDayPast);
    const complaint = does(registered(), [demandIdentity(['身份证'], tellBy), noteIdentity('已出示')]);
    expect(complaint.handling.identity?.shown).toMatchObject({ note: '已出示' });
    expect(complaint.decideBy).toEqual(decideBy);
  });

  test('a real-name reporter of the old law is told before the report is closed (C-27)', () => {
    const report = registered({ kind: 'report' });
    report.startVerification(rules.due('verify-report', monday), 'int', monday);
    report.answer({ result: 'breach-found', text: '已立案' }, 'off', monday, tellBy);

    expect(() => report.close('off', monday)).toThrow(NoticeOutstanding);
    does(report, [tellResult({ basis: '投诉举报处理暂行办法第三十一条', text: '已立案' })]);
    report.close('off', monday);
    expect(report.state).toBe('closed');
  });

  test('a result is told where a law demands it, and names that law; nothing else waits for it (C-21)', () => {
    const answered = () => {
      const complaint = accepted();
      complaint.answer({ result: 'breach-found', text: '已责令改正' }, 'off', monday);
      return complaint;
    };
    expect(() => does(answered(), [tellResult({ basis: ' ', text: '已责令改正' })])).toThrow(NoLegalBasis);
    expect(() => does(accepted(), [tellResult({ basis: '某规定第一条', text: '已责令改正' })])).toThrow(ComplaintMoveNotAllowed);

    const told = does(answered(), [tellResult({ basis: '某规定第一条', text: '已责令改正' })]);
    expect(told.recorded.at(-1)).toMatchObject({ type: 'ResultTold', basis: '某规定第一条' });
    const untold = answered();
    untold.close('off', monday);
    expect(untold.state).toBe('closed');
  });

  test('a suspicion of extortion stays in its cell: what is told says nothing of it (C-25)', () => {
    const complaint = does(accepted(), [flagExtortion({ facts: '以投诉相要挟' })]);

    expect(complaint.recorded.at(-1)).toEqual({ type: 'ComplaintNoted', by: 'off', at: monday, sequence: 4 });
    expect(complaint.handling.extortion).toMatchObject({ facts: '以投诉相要挟', by: 'off' });
  });

  test('nothing is put on a matter that is over', () => {
    expect(() => does(does(registered(), [withdraw('x')]), [flagExtortion({ facts: 'x' })])).toThrow();
    expect(() => does(registered(), [offerMediation(undefined)])).toThrow(ComplaintMoveNotAllowed);
  });
});
