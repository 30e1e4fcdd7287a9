import { Form, Input, Radio } from 'antd';
import { type Region, regions } from '../../api/types.js';
import { useMe } from '../../frame/session.js';
import { useWords } from '../../words/use-words.js';
import type { Known } from '../use-matter.js';
import { ReceiverSees } from './receiver-sees.js';
import { WhoNext } from './who-next.js';

export function DraftFields({ known: { complaint } }: { known: Known }) {
  const { t } = useWords();
  const me = useMe();
  const form = Form.useFormInstance();
  const to = Form.useWatch<Region | undefined>('to', form);
  return (
    <>
      <Form.Item name="to" label={t('steps.fields.to')} rules={[{ required: true, message: t('steps.choose') }]}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          options={regions.filter((region) => region !== me.region).map((value) => ({ value, label: t(`regions.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('steps.fields.referralReason')}
        rules={[{ required: true, whitespace: true, message: t('register.missing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4_000} />
      </Form.Item>
      {to !== undefined && <WhoNext step="draft" to={to} />}
      {complaint !== undefined && to !== undefined && <ReceiverSees complaint={complaint} to={to} />}
    </>
  );
}
