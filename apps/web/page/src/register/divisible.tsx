import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, type FormListFieldData, Input } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { yuan } from './submission.js';

/** What a matter may be divided by later (C-02). Most callers tell of one shop and one thing: folded, out of the way of Enter. */
export function DivisibleFields() {
  const { t } = useWords();
  const needed = [{ required: true, whitespace: true, message: t('register.missing') }];
  return (
    <details className="further">
      <summary>{t('register.divisible')}</summary>
      <Lines list="parties" title={t('register.moreParties')} add={t('register.addParty')} first={{}}>
        {({ name }) => (
          <>
            <Form.Item name={[name, 'name']} label={t('register.fields.respondent')} rules={needed}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <Form.Item name={[name, 'address']} label={t('register.fields.respondentAddress')}>
              <Input maxLength={300} autoComplete="off" />
            </Form.Item>
          </>
        )}
      </Lines>
      <Lines list="goods" title={t('register.goods')} add={t('register.addGoods')} first={{}}>
        {({ name }) => (
          <>
            <Form.Item name={[name, 'name']} label={t('register.goodsFields.name')} rules={needed} className="wide">
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name={[name, 'quantity']}
              label={t('register.goodsFields.quantity')}
              rules={[...needed, { pattern: /^\s*[1-9]\d{0,11}\s*$/, message: t('register.wholeNumber') }]}
            >
              <Input maxLength={13} inputMode="numeric" autoComplete="off" />
            </Form.Item>
            <Form.Item name={[name, 'unit']} label={t('register.goodsFields.unit')} rules={needed}>
              <Input maxLength={20} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name={[name, 'amountYuan']}
              label={t('register.goodsFields.amountYuan')}
              rules={[{ pattern: yuan, message: t('register.amountHint') }]}
            >
              <Input maxLength={15} inputMode="decimal" autoComplete="off" />
            </Form.Item>
          </>
        )}
      </Lines>
      <Lines list="clues" title={t('register.clues')} add={t('register.addClue')} first="">
        {({ name }) => (
          <Form.Item name={name} rules={needed}>
            <Input maxLength={200} autoComplete="off" placeholder={t('register.clues')} aria-label={`${t('register.clues')} ${name + 1}`} />
          </Form.Item>
        )}
      </Lines>
    </details>
  );
}

interface LinesProps {
  list: 'parties' | 'goods' | 'clues';
  title: string;
  add: string;
  /** What a new line begins with. */
  first: object | string;
  children: (field: FormListFieldData) => ReactNode;
}

function Lines({ list, title, add: addLine, first, children }: LinesProps) {
  const { t } = useWords();
  return (
    <Form.List name={list}>
      {(fields, { add, remove }) => (
        <div className="lines">
          {fields.map((field) => (
            <div className="row" key={field.key}>
              {children(field)}
              <Button
                aria-label={`${title}：${t('register.removeRow', { number: field.name + 1 })}`}
                icon={<MinusCircleOutlined />}
                onClick={() => remove(field.name)}
              />
            </div>
          ))}
          <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add(first)}>
            {addLine}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
