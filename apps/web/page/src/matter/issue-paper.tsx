import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { issuePaper, type PaperField, type PaperForm, showPreview } from '../api/papers.js';
import { useCommand } from '../api/use-command.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { useWords } from '../words/use-words.js';

type Typed = Readonly<Record<string, string | undefined>>;

const draftOf = (form: string, typed: Typed) => ({
  form,
  fields: Object.entries(typed).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }])),
});

/** Choose a form, type what is not known yet, look at it, issue it: it takes a number and cannot be changed, so that only what was looked at can be issued. */
export function IssuePaper({ matterId, forms }: { matterId: string; forms: readonly PaperForm[] }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState<string>();
  const [form] = Form.useForm<Typed>();
  const paper = forms.find((one) => one.form === chosen);
  const [seen, setSeen] = useState(false);
  const preview = useMutation({
    mutationFn: (typed: Typed) => showPreview(matterId, draftOf(chosen ?? '', typed)),
    onSuccess: () => setSeen(true),
  });
  const issue = useCommand(
    (typed: Typed, key: string) => issuePaper(matterId, draftOf(chosen ?? '', typed), key),
    () => {
      choose(undefined);
      setSeen(false);
      setOpen(false);
    },
  );
  const look = () => form.validateFields().then(preview.mutate, () => undefined);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('papers.issue')}</Button>
      <Modal
        open={open}
        title={t('papers.issue')}
        onCancel={() => setOpen(false)}
        footer={[
          <Button key="cancel" onClick={() => setOpen(false)}>
            {t('matter.cancel')}
          </Button>,
          <Button key="preview" disabled={paper === undefined} loading={preview.isPending} onClick={look}>
            {t('papers.preview')}
          </Button>,
          <Button key="issue" type="primary" disabled={paper === undefined || !seen} loading={issue.isPending} onClick={form.submit}>
            {t('papers.issueNow')}
          </Button>,
        ]}
      >
        <CommandTrouble command={preview} />
        <CommandTrouble command={issue} form={form} />
        <Select
          aria-label={t('papers.form')}
          placeholder={t('papers.form')}
          style={{ width: '100%', marginBottom: 12 }}
          value={chosen ?? null}
          onChange={(next: string) => {
            choose(next);
            setSeen(false);
          }}
          options={forms.map((one) => ({ value: one.form, label: `${one.name[language]}（${one.form}）` }))}
        />
        {paper?.opensReporter === true && <Alert className="form-alert" type="info" showIcon title={t('papers.opensReporter')} />}
        {paper !== undefined && <p className="quiet">{t('papers.final')}</p>}
        <Form form={form} layout="vertical" onFinish={issue.mutate} onValuesChange={() => setSeen(false)}>
          {paper?.fields.map((field) => (
            <Typing key={`${paper.form}/${field.name}`} field={field} />
          ))}
        </Form>
      </Modal>
    </>
  );
}

function Typing({ field: { name, label, kind, required, choices, filled } }: { field: PaperField }) {
  const { t, language } = useWords();
  return (
    <Form.Item
      name={name}
      label={label[language]}
      {...(filled === undefined ? {} : { initialValue: filled })}
      rules={[{ required, whitespace: kind !== 'choice', message: t('register.missing') }]}
    >
      {kind === 'choice' ? (
        <Select options={choices.map((choice) => ({ value: choice.value, label: choice[language] }))} />
      ) : kind === 'day' ? (
        <Input type="date" />
      ) : kind === 'minute' ? (
        <Input type="datetime-local" />
      ) : kind === 'text' ? (
        <Input maxLength={200} />
      ) : (
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={8_000} />
      )}
    </Form.Item>
  );
}
