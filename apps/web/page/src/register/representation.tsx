import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { idTypes, interests } from '../words/choices.js';
import { useWords } from '../words/use-words.js';
import { PickByNumber } from './pick-by-number.js';
import type { SubmissionForm } from './submission.js';

/** With what they prove who they are, who speaks for the caller, who complains with them, and what a reporter is to the right (C-04, C-05, C-29). */
export function Representation() {
  const { t } = useWords();
  const form = Form.useFormInstance<SubmissionForm>();
  const kind = Form.useWatch('kind', form) ?? 'complaint';
  const byProxy = Form.useWatch('byProxy', form) ?? false;
  return (
    <details className="further" open={byProxy || undefined}>
      <summary>{t(kind === 'complaint' ? 'register.further' : 'register.furtherOfReport')}</summary>
      {kind !== 'complaint' && (
        <Form.Item name={['reporter', 'interest']} label={t('register.fields.interest')}>
          <Select allowClear options={interests.map((value) => ({ value, label: t(`interests.${value}`) }))} />
        </Form.Item>
      )}
      <div className="row">
        <Form.Item name={['reporter', 'idType']} label={t('register.fields.idType')}>
          <PickByNumber options={idTypes} list="idTypes" />
        </Form.Item>
        <Form.Item name={['reporter', 'idNumber']} label={t('register.fields.idNumber')}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="byProxy" valuePropName="checked">
        <Checkbox>{t('register.byProxy')}</Checkbox>
      </Form.Item>
      {byProxy && <ProxyFields />}
      {kind !== 'report' && <Others />}
    </details>
  );
}

const proxyFields = ['name', 'phone', 'matters', 'scope'] as const;

function ProxyFields() {
  const { t } = useWords();
  const needed = [{ required: true, whitespace: true, message: t('register.missing') }];
  return (
    <>
      {proxyFields.map((field) => (
        <Form.Item key={field} name={['reporter', 'proxy', field]} label={t(`register.proxy.${field}`)} rules={needed}>
          <Input maxLength={field === 'phone' ? 40 : 100} autoComplete="off" />
        </Form.Item>
      ))}
      <Form.Item name={['reporter', 'proxy', 'validUntil']} label={t('register.proxy.validUntil')} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <p className="say-this">{t('register.proxyHint')}</p>
    </>
  );
}

function Others() {
  const { t } = useWords();
  const needed = [{ required: true, whitespace: true, message: t('register.missing') }];
  return (
    <Form.List name={['reporter', 'others']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div className="row" key={key}>
              <Form.Item name={[name, 'name']} label={t('register.fields.otherName')} rules={needed}>
                <Input maxLength={100} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'phone']} label={t('register.fields.otherPhone')}>
                <Input maxLength={40} inputMode="tel" autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'represents']} valuePropName="checked" initialValue={false}>
                <Checkbox>{t('register.represents')}</Checkbox>
              </Form.Item>
              <Button aria-label={t('register.removeOther')} icon={<MinusCircleOutlined />} onClick={() => remove(name)} />
            </div>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add()}>
            {t('register.addOther')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
