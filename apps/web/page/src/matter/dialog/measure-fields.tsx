import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { disposals, measureKinds } from '../../words/choices.js';
import { toLocalInput } from '../../words/time.js';
import { useWords } from '../../words/use-words.js';
import { MeasureDetails } from '../measure-details.js';
import type { Known } from '../use-matter.js';
import { Choice, Text } from './fields.js';

const needed = (message: string) => [{ required: true, whitespace: true, message }];

/** What was done on the spot, by whom, and on what (P-12). At least two officers (V-08). */
export function MeasureFields() {
  const { t } = useWords();
  const missing = needed(t('register.missing'));
  return (
    <>
      <Choice
        name="kind"
        label={t('measures.fields.kind')}
        options={measureKinds.map((value) => ({ value, label: t(`measures.kinds.${value}`) }))}
      />
      <div className="measure-row">
        <Form.Item name="takenAt" label={t('measures.fields.takenAt')} rules={missing} initialValue={toLocalInput(new Date())}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="where" label={t('measures.fields.where')} rules={missing}>
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
      </div>
      <Rows name="officers" fields={{ name: 100, certificate: 60 }} least={2} />
      <Rows name="items" fields={{ name: 200, quantity: 13, unit: 20 }} least={1} />
      <Text name="reason" max={4_000} />
    </>
  );
}

interface RowsProps {
  name: 'officers' | 'items';
  /** Each with how much it takes. */
  fields: Record<string, number>;
  least: number;
}

function Rows({ name: list, fields: columns, least }: RowsProps) {
  const { t, say } = useWords();
  const missing = needed(t('register.missing'));
  const whole = { pattern: /^\s*[1-9]\d{0,12}\s*$/, message: t('measures.wholeNumber') };
  return (
    <Form.List name={list} initialValue={Array.from({ length: least }, () => ({}))}>
      {(rows, { add, remove }) => (
        <fieldset className="measure-rows">
          <legend>{t(`measures.fields.${list}`)}</legend>
          {rows.map(({ key, name }, index) => (
            <div className="measure-row" key={key}>
              {Object.entries(columns).map(([column, maxLength]) => (
                <Form.Item
                  key={column}
                  name={[name, column]}
                  label={say(`measures.fields.${list}Of`, column)}
                  rules={column === 'quantity' ? [...missing, whole] : missing}
                >
                  <Input maxLength={maxLength} autoComplete="off" inputMode={column === 'quantity' ? 'numeric' : 'text'} />
                </Form.Item>
              ))}
              {index >= least && (
                <Button
                  aria-label={t('measures.removeRow', { number: index + 1 })}
                  icon={<MinusCircleOutlined />}
                  onClick={() => remove(name)}
                />
              )}
            </div>
          ))}
          <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add({})}>
            {t(`measures.add.${list}`)}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

/** Whoever approves reads what was done; not approved, it is lifted at once. */
export function Judgement({ known }: { known: Known }) {
  const { t } = useWords();
  return (
    <>
      <TheMeasure known={known} />
      <Choice
        name="approved"
        label={t('measures.fields.approved')}
        // antd takes any value; its type knows words and numbers only.
        options={[
          { value: true as never, label: t('measures.approve') },
          { value: false as never, label: t('measures.lift') },
        ]}
      />
    </>
  );
}

export function Disposal({ known }: { known: Known }) {
  const { t } = useWords();
  return (
    <>
      <TheMeasure known={known} />
      <Choice
        name="how"
        label={t('measures.fields.how')}
        options={disposals.map((value) => ({ value, label: t(`measures.disposals.${value}`) }))}
      />
    </>
  );
}

function TheMeasure({ known: { measure } }: { known: Known }) {
  const { say } = useWords();
  if (measure === undefined) return null;
  return (
    <section className="letter">
      <h3>{say('measures.kinds', measure.kind)}</h3>
      <MeasureDetails details={measure} />
    </section>
  );
}
