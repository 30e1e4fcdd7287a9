import { Form, Input } from 'antd';
import { useWords } from '../words/use-words.js';

export function WhereAndWho() {
  const { t } = useWords();
  const needed = [{ required: true, whitespace: true, message: t('register.missing') }];
  return (
    <>
      <Form.Item name={['place', 'text']} label={t('register.fields.place')} rules={needed} extra={t('register.placeHint')}>
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
    </>
  );
}
