import { Checkbox, Form, Input, Radio } from 'antd';
import { rightTypes, urgencies } from '../words/choices.js';
import { useWords } from '../words/use-words.js';
import { PickByNumber } from './pick-by-number.js';

export function WhatHappened() {
  const { t } = useWords();
  const needed = [{ required: true, whitespace: true, message: t('register.missing') }];
  return (
    <>
      <div className="row">
        <Form.Item name="rightType" label={t('register.fields.rightType')} rules={needed}>
          <PickByNumber options={rightTypes} list="rightTypes" />
        </Form.Item>
        <Form.Item name="title" label={t('register.fields.title')} rules={needed} className="wide">
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="facts" label={t('register.fields.facts')} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="request" label={t('register.fields.request')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={4_000} />
      </Form.Item>
      <div className="row">
        <Form.Item name="urgency" label={t('register.fields.urgency')} className="wide">
          <Radio.Group optionType="button" options={urgencies.map((value) => ({ value, label: t(`urgencies.${value}`) }))} />
        </Form.Item>
        <Form.Item name="confidential" valuePropName="checked" label={t('register.fields.confidential')}>
          <Checkbox>{t('register.confidentialYes')}</Checkbox>
        </Form.Item>
      </div>
    </>
  );
}
