import { Checkbox, Form } from 'antd';
import { useEffect } from 'react';
import type { Complaint } from '../../api/types.js';
import { useWords } from '../../words/use-words.js';
import type { Known } from '../use-matter.js';
import { beginSplit, problemsOf, refitted, type SplitTable } from './division-of.js';
import { useColumnName } from './split-names.js';
import { SplitTableInput } from './split-table.js';
import './split.css';

/** Where each party, each thing and each clue goes (C-02). It is sent once everything adds up and somebody has looked at it. */
export function SplitFields({ known: { complaint } }: { known: Known }) {
  const { t } = useWords();
  const form = Form.useFormInstance<{ table?: SplitTable }>();
  const content = complaint?.content;
  useEffect(() => {
    const table = form.getFieldValue('table') as SplitTable | undefined;
    if (content !== undefined && table !== undefined) form.setFieldValue('table', refitted(content, table));
  }, [form, content]);
  if (content === undefined) return null;
  return (
    <>
      <Form.Item
        name="table"
        noStyle
        initialValue={beginSplit(content)}
        rules={[{ validator: (_, table: SplitTable) => fits(content, table) || Promise.reject(new Error(t('split.unfinished'))) }]}
      >
        <SplitTableInput whole={content} />
      </Form.Item>
      <Unfinished whole={content} />
      <Form.Item name="sure" valuePropName="checked" rules={[{ validator: (_, sure) => check(sure, t('split.beSure')) }]}>
        <Checkbox>{t('split.sure')}</Checkbox>
      </Form.Item>
    </>
  );
}

const fits = (whole: Complaint['content'], table: SplitTable) => problemsOf(whole, table).length === 0 && Promise.resolve();
const check = (sure: unknown, message: string) => (sure === true ? Promise.resolve() : Promise.reject(new Error(message)));

/** What does not add up yet, named while it is typed. */
function Unfinished({ whole }: { whole: Complaint['content'] }) {
  const { t, say } = useWords();
  const columnName = useColumnName();
  const table = Form.useWatch<SplitTable | undefined>('table');
  const problems = table === undefined ? [] : problemsOf(whole, table);
  return (
    <div className="split-check" role="status" data-testid="split-check">
      {problems.length === 0 ? (
        <p className="split-fits">{t('split.fits')}</p>
      ) : (
        <>
          <strong>{t('split.unfinished')}</strong>
          <ul>
            {problems.map(({ key, column = 0, name = t('content.amount'), ...more }) => (
              <li key={`${key} ${column} ${name}`}>{say('split.problems', key, { ...more, name, column: columnName(column) })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
