import { Button, Modal, Typography } from 'antd';
import { useWords } from '../words/use-words.js';

/** Goes away only when somebody says that they have it: it is never shown again. */
export function SecretShown({ secret, gone }: { secret: string; gone: () => void }) {
  const { t } = useWords();
  const footer = (
    <Button type="primary" onClick={gone}>
      {t('hotlines.secretKept')}
    </Button>
  );
  return (
    <Modal open title={t('hotlines.secret')} closable={false} keyboard={false} mask={{ closable: false }} footer={footer}>
      <p>{t('hotlines.secretMeans')}</p>
      <Typography.Paragraph copyable className="mono" data-testid="hotline-secret">
        {secret}
      </Typography.Paragraph>
    </Modal>
  );
}
