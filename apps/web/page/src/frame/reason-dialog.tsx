import { Form, Input, Modal } from 'antd';
import { useCommand } from '../api/use-command.js';
import { useWords } from '../words/use-words.js';
import { CommandTrouble } from './command-trouble.js';

interface Props {
  open: boolean;
  title: string;
  ok: string;
  /** What stays, where that is not plain. */
  means?: string;
  send: (reason: string, key: string) => Promise<unknown>;
  close: () => void;
}

/** Asks why, and does it. */
export function ReasonDialog({ open, title, ok, means, send, close }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const command = useCommand(({ reason }: { reason: string }, key: string) => send(reason, key), close);
  return (
    <Modal
      open={open}
      title={title}
      okText={ok}
      cancelText={t('matter.cancel')}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <CommandTrouble command={command} form={form} />
      {means !== undefined && <p>{means}</p>}
      <Form form={form} layout="vertical" onFinish={command.mutate}>
        <Form.Item name="reason" label={t('files.reason')} rules={[{ required: true, whitespace: true, message: t('register.missing') }]}>
          <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={1_000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
