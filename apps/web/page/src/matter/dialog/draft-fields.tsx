import { Checkbox, Form, Input, Radio } from 'antd';
import { type MatterView, type Region, regions } from '../../api/types.js';
import { useMe } from '../../frame/session.js';
import { useWords } from '../../words/use-words.js';
import { barredIn } from '../dispute/papers-of.js';
import type { Known } from '../use-matter.js';
import { ReceiverSees } from './receiver-sees.js';
import { WhoNext } from './who-next.js';

export function DraftFields({ known: { complaint, matter } }: { known: Known }) {
  const { t } = useWords();
  const me = useMe();
  const form = Form.useFormInstance();
  const barred = barredIn(matter);
  const to = Form.useWatch<Region | undefined>('to', form);
  return (
    <>
      <Form.Item
        name="to"
        label={t('steps.fields.to')}
        rules={[{ required: true, message: t('steps.choose') }]}
        extra={barred.length > 0 && t('dispute.barred', { regions: barred.map((region) => t(`regions.${region}`)).join('、') })}
      >
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          options={regions
            .filter((region) => region !== me.region)
            .map((value) => ({ value, label: t(`regions.${value}`), disabled: barred.includes(value) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('steps.fields.referralReason')}
        rules={[{ required: true, whitespace: true, message: t('register.missing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4_000} />
      </Form.Item>
      {to !== undefined && passedBetween(matter, me.region, to) && (
        <Form.Item name="newGround" valuePropName="checked" extra={t('steps.fields.newGroundMeans', { region: t(`regions.${to}`) })}>
          <Checkbox>{t('steps.fields.newGround')}</Checkbox>
        </Form.Item>
      )}
      {to !== undefined && <WhoNext step="draft" to={to} />}
      {complaint !== undefined && to !== undefined && <ReceiverSees complaint={complaint} to={to} />}
    </>
  );
}

/** a matter that the two had passed between them before goes back only on a ground that was not weighed then. */
const passedBetween = ({ custodyChain }: MatterView, here: Region, to: Region): boolean =>
  custodyChain.some(({ region }, index) => [region, custodyChain[index + 1]?.region].sort().join() === [here, to].sort().join());
