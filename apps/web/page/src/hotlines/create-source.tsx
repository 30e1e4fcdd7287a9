import { Form, Input, Modal, Select } from 'antd';
import { createSource } from '../api/hotlines.js';
import type { NewHotlineSource } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { useFieldErrors } from '../frame/field-errors.js';
import { channels } from '../words/choices.js';
import { useWords } from '../words/use-words.js';

interface Props {
  layouts: readonly string[];
  show: (secret: string | undefined) => void;
  gone: () => void;
}

export function CreateSource({ layouts, show, gone }: Props) {
  const { t, say } = useWords();
  const [form] = Form.useForm<NewHotlineSource>();
  const create = useCommand(createSource, ({ secret }) => {
    show(secret);
    gone();
  });
  useFieldErrors(form, create.error);
  const needed = [{ required: true, whitespace: true, message: t('register.missing') }];
  return (
    <Modal
      open
      title={t('hotlines.create')}
      okText={t('hotlines.create')}
      cancelText={t('matter.cancel')}
      confirmLoading={create.isPending}
      onOk={form.submit}
      onCancel={gone}
      mask={{ closable: false }}
    >
      <CommandTrouble command={create} form={form} />
      <Form form={form} layout="vertical" onFinish={(source) => create.mutate(source)}>
        <Form.Item name="name" label={t('hotlines.name')} rules={needed}>
          <Input maxLength={60} autoFocus onPressEnter={form.submit} />
        </Form.Item>
        <Form.Item name="channel" label={t('hotlines.channel')} rules={needed}>
          <Select options={channels.map((value) => ({ value, label: say('channels', value) }))} />
        </Form.Item>
        <Form.Item name="layout" label={t('hotlines.layout')} rules={needed}>
          <Select options={layouts.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="url" label={t('hotlines.url')} extra={t('hotlines.urlMeans')}>
          <Input type="url" maxLength={500} placeholder="https://" onPressEnter={form.submit} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
