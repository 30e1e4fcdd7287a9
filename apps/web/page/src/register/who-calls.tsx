import { Checkbox, Form, Input, Radio } from 'antd';
import { channels } from '../words/choices.js';
import { useWords } from '../words/use-words.js';
import { PickByNumber } from './pick-by-number.js';
import { Representation } from './representation.js';
import { mayBeAnonymous, type SubmissionForm } from './submission.js';

export function WhoCalls() {
  const { t } = useWords();
  return (
    <>
      <Form.Item name="kind" label={t('register.fields.kind')}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          options={(['complaint', 'report', 'both'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </Form.Item>
      <Anonymous />
      <KindHint />
      <Caller />
      <Form.Item name="channel" label={t('register.fields.channel')}>
        <PickByNumber options={channels} list="channels" />
      </Form.Item>
      <div className="row">
        <Form.Item name="outsideNumber" label={t('register.fields.outsideNumber')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="earlierNumber" label={t('register.fields.earlierNumber')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="receivedAt" label={t('register.fields.receivedAt')} rules={[{ required: true, message: t('register.missing') }]}>
        <Input type="datetime-local" />
      </Form.Item>
    </>
  );
}

function KindHint() {
  const { t } = useWords();
  const kind = Form.useWatch<SubmissionForm['kind']>('kind');
  return kind === 'both' ? <p className="say-this">{t('register.bothHint')}</p> : null;
}

function Anonymous() {
  const { t } = useWords();
  const kind = Form.useWatch<SubmissionForm['kind']>('kind') ?? 'complaint';
  const allowed = mayBeAnonymous(kind);
  return (
    <Form.Item name="anonymous" valuePropName="checked">
      <Checkbox disabled={!allowed}>{allowed ? t('register.anonymousYes') : t('register.anonymousNo')}</Checkbox>
    </Form.Item>
  );
}

function Caller() {
  const { t } = useWords();
  const form = Form.useFormInstance<SubmissionForm>();
  const kind = Form.useWatch('kind', form) ?? 'complaint';
  const anonymous = (Form.useWatch('anonymous', form) ?? false) && mayBeAnonymous(kind);
  if (anonymous) return <p className="quiet">{t('register.anonymousMeans')}</p>;
  const needed = { required: true, whitespace: true, message: t(kind === 'report' ? 'register.missing' : 'register.neededForComplaint') };
  return (
    <>
      <div className="row">
        <Form.Item name={['reporter', 'name']} label={t('register.fields.name')} rules={[needed]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name={['reporter', 'phone']} label={t('register.fields.phone')} rules={kind === 'report' ? [] : [needed]}>
          <Input maxLength={40} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name={['reporter', 'address']} label={t('register.fields.address')}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Representation />
    </>
  );
}
