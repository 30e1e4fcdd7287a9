import { Modal } from 'antd';
import { useWords } from '../words/use-words.js';

/** F2 in the middle of a call: what was typed is thrown away, so it is asked for. */
export function BeginAnew({ open, yes, no }: { open: boolean; yes: () => void; no: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      open={open}
      title={t('register.draft.anew')}
      okText={t('register.draft.anewYes')}
      cancelText={t('register.stay')}
      onOk={yes}
      onCancel={no}
    >
      {t('register.draft.anewMeans')}
    </Modal>
  );
}
