import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import type { Complaint, Region } from '../../api/types.js';
import { useWords } from '../../words/use-words.js';

/** The receiver's view before anything is sent: what goes, what stays behind a mask, and by whose word. */
export function ReceiverSees({ complaint, to }: { complaint: Complaint; to: Region }) {
  const { t } = useWords();
  const { content, reporter } = complaint;
  const shared = content.consent === 'forward-with-identity' && reporter !== null;
  const identity = reporter === null ? 'anonymous' : shared ? 'shared' : 'masked';
  return (
    <section className="receiver-sees" aria-live="polite">
      <h3>{t('preview.title', { region: t(`regions.${to}`) })}</h3>
      <ul>
        <Line seen name={t('preview.content')}>
          {content.title}
        </Line>
        <Line seen name={t('content.respondent')}>
          {content.respondent.name} · {content.place.text}
        </Line>
        <Line seen name={t('handOver.letter')}>
          {t('preview.letter')}
        </Line>
        <Line seen={shared} name={t('reporter.title')}>
          {t(`preview.identity.${identity}`)}
        </Line>
      </ul>
      <p className="quiet">{t('preview.third')}</p>
    </section>
  );
}

function Line({ seen, name, children }: { seen: boolean; name: string; children: React.ReactNode }) {
  const { t } = useWords();
  return (
    <li className={seen ? 'seen' : 'masked'}>
      {seen ? <EyeOutlined aria-label={t('preview.seen')} /> : <EyeInvisibleOutlined aria-label={t('preview.masked')} />}
      <strong>{name}</strong> <span>{children}</span>
    </li>
  );
}
