import { Modal } from 'antd';
import { sessionEnded } from '../api/line.js';
import { useMe } from '../frame/session.js';
import { useWatched } from '../frame/use-watched.js';
import { useWords } from '../words/use-words.js';
import { LogInForm } from './log-in-form.js';

/** The session ended in the middle of the work: the page below and all text on it stay while the person logs in again. */
export function LogInAgain() {
  const { t } = useWords();
  const me = useMe();
  const ended = useWatched(sessionEnded);
  return (
    <Modal
      open={ended}
      title={t('logIn.again')}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
      width={400}
    >
      <p>{t('logIn.againMeans')}</p>
      <LogInForm username={me.username} then={() => undefined} />
    </Modal>
  );
}
