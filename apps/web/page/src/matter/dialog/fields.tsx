import { Form, Input, Radio } from 'antd';
import { useWords } from '../../words/use-words.js';

interface TextProps {
  name: 'reason' | 'reasons' | 'remedies' | 'text';
  max: number;
  first?: boolean;
}

export function Text({ name, max, first = false }: TextProps) {
  const { t } = useWords();
  return (
    <Form.Item name={name} label={t(`steps.fields.${name}`)} rules={[{ required: true, whitespace: true, message: t('register.missing') }]}>
      <Input.TextArea autoFocus={first} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={max} />
    </Form.Item>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  options: { value: string | number; label: string; disabled?: boolean }[];
}

export function Choice({ name, label, options }: ChoiceProps) {
  const { t } = useWords();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('steps.choose') }]}>
      <Radio.Group className="choices" options={options} />
    </Form.Item>
  );
}
