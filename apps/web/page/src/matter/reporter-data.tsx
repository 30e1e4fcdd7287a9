import { EyeOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { openReporter } from '../api/complaints.js';
import type { Reporter } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { useFieldErrors } from '../frame/field-errors.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { useWords } from '../words/use-words.js';
import type { Known } from './use-matter.js';

const parts = ['name', 'phone', 'address', 'idType', 'idNumber'] as const;

/** Masked until somebody gives a reason; what was opened is gone when the page is left. */
export function ReporterData({ known: { matter, complaint } }: { known: Known }) {
  const { t } = useWords();
  const me = useMe();
  const [plain, setPlain] = useState<Reporter>();
  const [asking, ask] = useState(false);
  if (complaint === undefined) return null;
  const reporter = plain ?? complaint.reporter;
  return (
    <section className="panel" aria-label={t('reporter.title')}>
      <h2>
        <LockOutlined aria-hidden /> {t('reporter.title')}
      </h2>
      {reporter === null ? (
        <p className="quiet">
          {t(matter.origin === me.region ? 'reporter.anonymous' : 'reporter.notShared', { region: t(`regions.${matter.origin}`) })}
        </p>
      ) : (
        <Person reporter={reporter} />
      )}
      {complaint.reporter !== null && may(me, 'reporter.open') && plain === undefined && (
        <Button icon={<EyeOutlined />} onClick={() => ask(true)}>
          {t('reporter.open')}
        </Button>
      )}
      {plain !== undefined && <Button onClick={() => setPlain(undefined)}>{t('reporter.hide')}</Button>}
      <OpenDialog id={complaint.id} open={asking} close={() => ask(false)} opened={setPlain} />
    </section>
  );
}

function Person({ reporter }: { reporter: Reporter }) {
  const { t, say } = useWords();
  const { proxy, others = [] } = reporter;
  return (
    <dl className="fields" data-testid="reporter">
      {parts.map((part) => {
        const value = reporter[part];
        if (value === undefined || value === '') return null;
        return (
          <div key={part}>
            <dt>{t(`register.fields.${part}`)}</dt>
            <dd>{part === 'idType' ? say('idTypes', value) : value}</dd>
          </div>
        );
      })}
      {reporter.interest !== undefined && (
        <div>
          <dt>{t('register.fields.interest')}</dt>
          <dd>{say('interests', reporter.interest)}</dd>
        </div>
      )}
      {proxy !== undefined && (
        <div>
          <dt>{t('reporter.proxy')}</dt>
          <dd>{[proxy.name, proxy.phone, proxy.matters, proxy.scope, proxy.validUntil].join(' · ')}</dd>
        </div>
      )}
      {others.length > 0 && (
        <div>
          <dt>{t('reporter.others')}</dt>
          <dd>
            {others
              .map(({ name, phone, represents }) => [name, phone, represents && t('reporter.representative')].filter(Boolean).join(' '))
              .join('；')}
          </dd>
        </div>
      )}
    </dl>
  );
}

interface DialogProps {
  id: string;
  open: boolean;
  close: () => void;
  opened: (reporter: Reporter) => void;
}

function OpenDialog({ id, open, close, opened }: DialogProps) {
  const { t } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const command = useCommand(
    (reason: string, key: string) => openReporter(id, reason, key),
    ({ reporter }) => {
      if (reporter !== null) opened(reporter);
      close();
    },
  );
  useFieldErrors(form, command.error);
  return (
    <Modal
      open={open}
      title={t('reporter.why')}
      okText={t('reporter.open')}
      cancelText={t('matter.cancel')}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <p>{t('reporter.whyMeans')}</p>
      <CommandTrouble command={command} form={form} />
      <Form form={form} layout="vertical" preserve={false} onFinish={({ reason }) => command.mutate(reason.trim())}>
        <Form.Item
          name="reason"
          label={t('reporter.reason')}
          rules={[{ required: true, whitespace: true, min: 4, message: t('reporter.tooShort') }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
