import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { type MatterLine, regions } from '../../api/types.js';
import { useMe } from '../../frame/session.js';
import { useWords } from '../../words/use-words.js';
import { BulkResults } from './bulk-results.js';
import type { BulkStep, Referral } from './bulk-steps.js';
import { useBulkRun } from './use-bulk-run.js';

interface Props {
  step: BulkStep;
  lines: readonly MatterLine[];
  /** Chosen rows that the step does not fit. */
  others: number;
  gone: () => void;
}

/** Says what will happen to how many, asks once, then shows of each row how it went and offers to try the failed ones again. */
export function BulkDialog({ step, lines, others, gone }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<Referral>();
  const [open, setOpen] = useState(true);
  const { outcomes, running, start } = useBulkRun(step);
  const begun = outcomes.size > 0;
  const failed = lines.filter(({ id }) => outcomes.get(id)?.state === 'failed');
  const again = () => void start(failed, form.getFieldsValue(true) as Referral);
  const footer = begun ? (
    <>
      {failed.length > 0 && !running && <Button onClick={again}>{t('bulk.again', { count: failed.length })}</Button>}
      <Button type="primary" loading={running} onClick={() => setOpen(false)}>
        {t('bulk.close')}
      </Button>
    </>
  ) : (
    <>
      <Button onClick={() => setOpen(false)}>{t('matter.cancel')}</Button>
      <Button type="primary" onClick={form.submit}>
        {t(`bulk.${step}.ok`, { count: lines.length })}
      </Button>
    </>
  );
  return (
    <Modal
      open={open}
      width={720}
      style={{ top: 56 }}
      title={t(`bulk.${step}.title`, { count: lines.length })}
      footer={footer}
      closable={!running}
      keyboard={!running}
      onCancel={() => setOpen(false)}
      afterClose={gone}
      mask={{ closable: false }}
    >
      <Form<Referral> form={form} layout="vertical" hidden={begun} onFinish={(values) => void start(lines, values)}>
        <p>{t(`bulk.${step}.means`)}</p>
        {others > 0 && <p className="quiet">{t('bulk.others', { count: others })}</p>}
        {step === 'refer' && <ReferralFields />}
      </Form>
      <BulkResults lines={lines} outcomes={outcomes} />
    </Modal>
  );
}

function ReferralFields() {
  const { t } = useWords();
  const me = useMe();
  const there = regions.filter((region) => region !== me.region).map((value) => ({ value, label: t(`regions.${value}`) }));
  return (
    <>
      <Form.Item name="to" label={t('steps.fields.to')} rules={[{ required: true, message: t('steps.choose') }]}>
        <Radio.Group optionType="button" buttonStyle="solid" options={there} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('bulk.refer.reason')}
        rules={[{ required: true, whitespace: true, message: t('register.missing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4_000} />
      </Form.Item>
    </>
  );
}
