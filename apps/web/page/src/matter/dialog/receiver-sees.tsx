import { EyeInvisibleOutlined, EyeOutlined, MinusCircleOutlined } from '@ant-design/icons';
import type { Complaint, Region } from '../../api/types.js';
import { useWords } from '../../words/use-words.js';
import { type Previewed, previewOf } from './preview.js';

const states = ['seen', 'masked', 'missing'] as const;
const icons = { seen: EyeOutlined, masked: EyeInvisibleOutlined, missing: MinusCircleOutlined };

/** The receiver's view before anything is sent. */
export function ReceiverSees({ complaint, to }: { complaint: Complaint; to: Region }) {
  const { t } = useWords();
  const lines = previewOf(complaint);
  return (
    <section className="receiver-sees" aria-live="polite" data-testid="receiver-sees">
      <h3>{t('preview.title', { region: t(`regions.${to}`) })}</h3>
      {states.map((state) => (
        <Group key={state} state={state} lines={lines.filter((line) => line.state === state)} />
      ))}
      <p className="quiet">{t('preview.third')}</p>
    </section>
  );
}

function Group({ state, lines }: { state: Previewed['state']; lines: Previewed[] }) {
  const { t, say } = useWords();
  const Icon = icons[state];
  if (lines.length === 0) return null;
  return (
    <div className={`previewed previewed-${state}`}>
      <h4>
        <Icon aria-hidden /> {t(`preview.${state}`)}
      </h4>
      <ul>
        {lines.map(({ key, text }) => (
          <li key={key}>
            <strong>{say('preview.parts', key)}</strong> {text !== undefined && <span>{text}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
