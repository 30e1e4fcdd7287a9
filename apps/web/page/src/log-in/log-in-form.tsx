import { Alert, Button, Form, Input } from 'antd';
import { LineLost, Problem } from '../api/problem.js';
import { logIn } from '../api/session.js';
import type { Me } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { useLoggedIn } from '../frame/session.js';
import { useWords } from '../words/use-words.js';

interface Credentials {
  username: string;
  password: string;
}

export function LogInForm({ username, then }: { username?: string; then: (me: Me) => void }) {
  const { t } = useWords();
  const loggedIn = useLoggedIn();
  const enter = useCommand(
    (credentials: Credentials) => logIn(credentials),
    async (me) => {
      await loggedIn(me);
      then(me);
    },
  );
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      onFinish={(credentials) => enter.mutate(credentials)}
      initialValues={{ username }}
    >
      <WhyNot error={enter.failureReason} />
      <Form.Item label={t('logIn.username')} name="username" rules={[{ required: true, message: t('logIn.usernameMissing') }]}>
        <Input autoComplete="username" autoFocus={username === undefined} size="large" />
      </Form.Item>
      <Form.Item label={t('logIn.password')} name="password" rules={[{ required: true, message: t('logIn.passwordMissing') }]}>
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="large" loading={enter.isPending}>
        {t('logIn.enter')}
      </Button>
    </Form>
  );
}

function WhyNot({ error }: { error: Error | null }) {
  const { t, problem } = useWords();
  if (error === null) return null;
  const wrong = error instanceof Problem && error.status === 401;
  const slowed = error instanceof Problem && error.status === 429;
  const title = wrong ? t('logIn.wrong') : slowed ? t('logIn.slowed') : error instanceof LineLost ? t('logIn.lineLost') : problem(error);
  return <Alert className="form-alert" type={error instanceof LineLost ? 'warning' : 'error'} showIcon title={title} role="alert" />;
}
