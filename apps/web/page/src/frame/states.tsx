import { FileSearchOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Result, Spin } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LineLost, Problem } from '../api/problem.js';
import { useWords } from '../words/use-words.js';

export function Loading() {
  const { t } = useWords();
  return (
    <div className="loading" role="status">
      <Spin /> <span>{t('states.loading')}</span>
    </div>
  );
}

/** Four different reasons why there is nothing to show: no line, no permission, no such thing, a fault. Each says what to do next. */
export function Failed({ error, retry }: { error: unknown; retry?: () => unknown }) {
  const { t, problem } = useWords();
  if (error instanceof Problem && error.status === 403) return <NoPermission detail={problem(error)} />;
  if (error instanceof Problem && error.status === 404) return <NotFound />;
  const lost = error instanceof LineLost;
  return (
    <Result
      status={lost ? 'warning' : 'error'}
      title={lost ? t('states.lineLost') : t('states.failed')}
      subTitle={lost ? t('states.lineLostNext') : `${problem(error)}${error instanceof Problem ? ` (${error.code})` : ''}`}
      extra={retry !== undefined && <Button onClick={() => void retry()}>{t('states.retry')}</Button>}
    />
  );
}

export function NoPermission({ detail }: { detail?: string }) {
  const { t } = useWords();
  return (
    <Result
      icon={<LockOutlined className="state-icon" />}
      title={t('states.noPermission')}
      subTitle={detail ?? t('states.noPermissionNext')}
      extra={<Back />}
    />
  );
}

export function NotFound() {
  const { t } = useWords();
  return (
    <Result
      icon={<FileSearchOutlined className="state-icon" />}
      title={t('states.notFound')}
      subTitle={t('states.notFoundNext')}
      extra={<Back />}
    />
  );
}

export function Nothing({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="nothing">
      <p>{title}</p>
      {children}
    </div>
  );
}

const Back = () => {
  const { t } = useWords();
  return <Link to="/">{t('states.toWorkbench')}</Link>;
};
