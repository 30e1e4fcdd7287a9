import { UserSwitchOutlined } from '@ant-design/icons';
import { Form, Input } from 'antd';
import { type DisputeLine, type Region, regions } from '../../api/types.js';
import { useWords } from '../../words/use-words.js';
import { PaperInWords } from '../dispute/papers.js';
import type { Known } from '../use-matter.js';
import { Choice, Text } from './fields.js';

const needed = (message: string) => [{ required: true, whitespace: true, message }];

/** With whom, and why they should handle it. */
export function RaiseFields({ known: { matter } }: { known: Known }) {
  const { t } = useWords();
  const others = regions.filter((region) => region !== matter.holder);
  return (
    <>
      <Choice
        name="other"
        label={t('steps.fields.disputeWith')}
        options={others.map((value) => ({ value, label: t(`regions.${value}`) }))}
      />
      <Text name="reason" max={4_000} />
    </>
  );
}

/** What identifies a paper, as it is written on it. */
function PaperFields({ issuer }: { issuer: string }) {
  const { t } = useWords();
  const missing = needed(t('register.missing'));
  return (
    <>
      <Form.Item name="issuer" label={issuer} rules={missing}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <div className="paper-fields">
        <Form.Item name="number" label={t('steps.fields.paperNumber')} rules={missing}>
          <Input maxLength={100} autoComplete="off" placeholder={t('steps.fields.paperNumberHint')} />
        </Form.Item>
        <Form.Item name="date" label={t('steps.fields.paperDate')} rules={missing}>
          <Input type="date" />
        </Form.Item>
      </div>
    </>
  );
}

export function ReportFields() {
  const { t } = useWords();
  return (
    <>
      <PaperFields issuer={t('steps.fields.superior')} />
      <Form.Item name="receivedAt" label={t('steps.fields.superiorReceivedAt')} extra={t('steps.fields.superiorReceivedAtHint')}>
        <Input type="datetime-local" />
      </Form.Item>
    </>
  );
}

/** A letter that came: the superior’s, or what both regions signed. An agreement names one of the two that agreed. */
export function LetterFields({ known: { matter, dispute } }: { known: Known }) {
  const { t } = useWords();
  const form = Form.useFormInstance();
  const kind = Form.useWatch<string | undefined>('kind', form);
  const to = Form.useWatch<Region | undefined>('to', form);
  const parties = partiesOf(dispute);
  const byAgreement = kind === 'agreement';
  const label = (region: Region) =>
    region === matter.holder ? t('steps.fields.staysIn', { region: t(`regions.${region}`) }) : t(`regions.${region}`);
  return (
    <>
      <Choice
        name="kind"
        label={t('steps.fields.letterKind')}
        options={[
          { value: 'designation', label: t('steps.fields.byDesignation') },
          {
            value: 'agreement',
            label: t(parties.length < 2 ? 'steps.fields.noAgreementYet' : 'steps.fields.byAgreement'),
            disabled: parties.length < 2,
          },
        ]}
      />
      <Choice
        name="to"
        label={t('steps.fields.handledBy')}
        options={regions.map((value) => ({ value, label: label(value), disabled: byAgreement && !parties.includes(value) }))}
      />
      <PaperFields issuer={t('steps.fields.issuer')} />
      {to !== undefined && <Follows holder={matter.holder} to={to} />}
    </>
  );
}

const partiesOf = (dispute: DisputeLine | undefined): readonly Region[] =>
  dispute?.open === true ? [dispute.holder, ...(dispute.other === undefined ? [] : [dispute.other])] : [];

/** Whoever approves reads the same paper that was recorded, and what will follow from it. */
export function DecisionToApprove({ known: { dispute } }: { known: Known }) {
  const { t } = useWords();
  if (dispute?.decision === undefined) return null;
  const { kind, to, paper } = dispute.decision;
  return (
    <>
      <h3>{t(`dispute.kinds.${kind}`)}</h3>
      <blockquote className="letter">
        <PaperInWords paper={paper} />
      </blockquote>
      <Follows holder={dispute.holder} to={to} />
    </>
  );
}

/** One sentence before it is sent: who handles the matter from then on. */
function Follows({ holder, to }: { holder: Region; to: Region }) {
  const { t } = useWords();
  const sentence = to === holder ? 'follows.stays' : 'follows.goes';
  return (
    <p className="who-next" data-testid="follows">
      <UserSwitchOutlined aria-hidden /> {t(`dispute.${sentence}`, { holder: t(`regions.${holder}`), to: t(`regions.${to}`) })}
    </p>
  );
}
