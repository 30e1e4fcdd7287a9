import { Form, Input } from 'antd';
import { useWords } from '../words/use-words.js';
import { DivisibleFields } from './divisible.js';
import { yuan } from './submission.js';

export function WhereAndWho() {
  const { t } = useWords();
  const needed = [{ required: true, whitespace: true, message: t('register.missing') }];
  return (
    <>
      <Form.Item name={['place', 'text']} label={t('register.fields.place')} rules={needed}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['respondent', 'name']} label={t('register.fields.respondent')} rules={needed}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['respondent', 'address']} label={t('register.fields.respondentAddress')}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <div className="row">
        <Form.Item name={['respondent', 'contact']} label={t('register.fields.respondentContact')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name={['respondent', 'phone']} label={t('register.fields.respondentPhone')}>
          <Input maxLength={40} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </div>
      <div className="row">
        <Form.Item name="happenedOn" label={t('register.fields.happenedOn')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="amountYuan" label={t('register.fields.amountYuan')} rules={[{ pattern: yuan, message: t('register.amountHint') }]}>
          <Input inputMode="decimal" maxLength={15} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="proof" label={t('register.fields.proof')}>
        <Input maxLength={4_000} autoComplete="off" />
      </Form.Item>
      <DivisibleFields />
    </>
  );
}
