import { Button, Checkbox, Form } from 'antd';
import { useWords } from '../../words/use-words.js';
import type { Known } from '../use-matter.js';
import { type DossierItem, dossierItems } from './dossier-items.js';

interface Props {
  known: Known;
  /** Returns the hand-over instead, with what is wrong with it. */
  returnFor: ((reason: string) => void) | undefined;
}

/** Item by item: whoever accepts has looked at each part that came. What is not in order is a reason to return, and is written there for them. */
export function Acceptance({ known: { incoming }, returnFor }: Props) {
  const { t, say } = useWords();
  const form = Form.useFormInstance();
  const ticked = Form.useWatch<string[] | undefined>('items', form) ?? [];
  if (incoming === undefined) return null;
  const items = dossierItems(incoming);
  const left = items.filter(({ key }) => !ticked.includes(key));
  const reason = () => t('acceptance.notInOrder', { items: left.map(({ key, name }) => name ?? say('preview.parts', key)).join('、') });
  return (
    <>
      <Form.Item
        name="items"
        label={t('acceptance.items', { region: t(`regions.${incoming.from}`) })}
        rules={[{ validator: (_, value) => allIn(items, value) || Promise.reject(new Error(t('acceptance.tickAll'))) }]}
      >
        <Checkbox.Group className="acceptance">
          {items.map((item) => (
            <Item key={item.key} item={item} />
          ))}
        </Checkbox.Group>
      </Form.Item>
      {left.length > 0 && returnFor !== undefined && (
        <Button type="link" onClick={() => returnFor(reason())}>
          {t('acceptance.return', { count: left.length })}
        </Button>
      )}
    </>
  );
}

const allIn = (items: readonly DossierItem[], ticked: readonly string[] = []) =>
  items.every(({ key }) => ticked.includes(key)) && Promise.resolve();

function Item({ item: { key, name, text, here } }: { item: DossierItem }) {
  const { t, say } = useWords();
  return (
    <Checkbox value={key} disabled={!here}>
      <strong>{name ?? say('preview.parts', key)}</strong> <span className="quiet">{here ? text : t('acceptance.notHere')}</span>
    </Checkbox>
  );
}
