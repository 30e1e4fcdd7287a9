import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { changePassword } from '../api/session.js';
import { useFieldErrors } from '../frame/field-errors.js';
import { useMe } from '../frame/session.js';
import { useWords } from '../words/use-words.js';
import { atField, PasswordTrouble } from './password-trouble.js';

interface Change {
  current: string;
  password: string;
  again: string;
}

/** One's own password. All sessions end with the old one, this one too: whoever changed it logs in anew. */
export function ChangePassword({ gone }: { gone: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Change>();
  const [open, setOpen] = useState(true);
  const leave = useLeave();
  // Never repeated by itself: the service keeps no key of it, and a second time the old password is wrong.
  const change = useMutation({ mutationFn: changePassword, onSuccess: leave, networkMode: 'always' });
  useFieldErrors(form, atField(change.error, t));
  return (
    <Modal
      open={open}
      width={440}
      title={t('password.title')}
      okText={t('password.ok')}
      cancelText={t('matter.cancel')}
      confirmLoading={change.isPending}
      onOk={form.submit}
      onCancel={() => setOpen(false)}
      afterClose={gone}
      mask={{ closable: false }}
    >
      <p>{t('password.means')}</p>
      <PasswordTrouble error={change.error} />
      <Form form={form} layout="vertical" onFinish={({ current, password }) => change.mutate({ current, password })}>
        <Fields submit={form.submit} />
      </Form>
    </Modal>
  );
}

function Fields({ submit }: { submit: () => void }) {
  const { t } = useWords();
  const me = useMe();
  const missing = { required: true, message: t('register.missing') };
  return (
    <>
      {/* For whatever keeps passwords: whose they are. */}
      <input type="text" autoComplete="username" value={me.username} readOnly hidden />
      <Form.Item name="current" label={t('password.current')} rules={[missing]}>
        <Input.Password autoComplete="current-password" maxLength={200} autoFocus onPressEnter={submit} />
      </Form.Item>
      <Form.Item name="password" label={t('password.new')} extra={t('password.rules')} rules={[missing]}>
        <Input.Password autoComplete="new-password" maxLength={200} onPressEnter={submit} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('password.again')}
        dependencies={['password']}
        rules={[
          missing,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('password.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} onPressEnter={submit} />
      </Form.Item>
    </>
  );
}

/** To the log-in, which says why, and back to where one was. */
function useLeave() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return async () => {
    await navigate(`/log-in?changed&back=${encodeURIComponent(pathname + search)}`, { replace: true });
    queries.clear();
    queries.setQueryData(['me'], null);
  };
}
