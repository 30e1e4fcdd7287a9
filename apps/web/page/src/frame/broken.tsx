import { Button, Result } from 'antd';
import { useRouteError } from 'react-router';
import { useWords } from '../words/use-words.js';

/** A fault of the page itself, or a chunk that could not be fetched: a reload mends both. */
export function Broken() {
  const { t } = useWords();
  const error = useRouteError();
  return (
    <Result
      status="error"
      title={t('states.broken')}
      subTitle={error instanceof Error ? error.message : undefined}
      extra={<Button onClick={() => window.location.reload()}>{t('states.reload')}</Button>}
    />
  );
}
