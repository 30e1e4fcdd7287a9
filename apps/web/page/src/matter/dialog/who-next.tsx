import { UserSwitchOutlined } from '@ant-design/icons';
import type { Region } from '../../api/types.js';
import { useMe } from '../../frame/session.js';
import { useWords } from '../../words/use-words.js';

/** One sentence before it is sent: who owns the matter next, and whose clock begins. */
export function WhoNext({ step, to }: { step: 'draft' | 'approve'; to: Region }) {
  const { t } = useWords();
  const here = useMe().region;
  return (
    <p className="who-next" data-testid="who-next">
      <UserSwitchOutlined aria-hidden /> {t(`whoNext.${step}`, { from: t(`regions.${here}`), to: t(`regions.${to}`) })}
    </p>
  );
}
