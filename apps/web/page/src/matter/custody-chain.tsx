import { SwapRightOutlined } from '@ant-design/icons';
import type { CustodyState, CustodyStep, MatterView } from '../api/types.js';
import { useNow } from '../frame/use-now.js';
import { useWords } from '../words/use-words.js';
import { receiptsOf } from './receipts.js';
import './custody-chain.css';

/** The matter's way through the regions as a line of blocks; while it travels, the next block is only outlined. */
export function CustodyChain({ matter }: { matter: MatterView }) {
  const { t } = useWords();
  const { custody, custodyChain: chain } = matter;
  const leaves = (custody.state === 'frozen' || custody.state === 'in-transit') && custody.to !== undefined;
  return (
    <ol className="chain" aria-label={t('matter.chain')} data-testid="custody-chain">
      {chain.map((step, index) => (
        <Block key={step.epoch} matter={matter} step={step} custody={index === chain.length - 1 ? custody.state : 'moved'} />
      ))}
      {leaves && custody.to !== undefined && (
        <li className="chain-step">
          <SwapRightOutlined className="chain-arrow chain-arrow-open" aria-hidden />
          <div className="chain-block chain-coming">
            <strong>{t(`regions.${custody.to}`)}</strong>
            <span>{t(`matter.coming.${custody.state === 'frozen' ? 'frozen' : 'in-transit'}`)}</span>
            <Receipts matter={matter} handOverId={matter.handOvers.findLast(({ open }) => open)?.id} />
          </div>
        </li>
      )}
    </ol>
  );
}

const day = 86_400_000;

function Block({ matter, step, custody }: { matter: MatterView; step: CustodyStep; custody: CustodyState }) {
  const { t, time } = useWords();
  const clock = useNow(60_000);
  const days = Math.floor(((step.to === undefined ? clock : Date.parse(step.to)) - Date.parse(step.from)) / day);
  const latest = custody !== 'moved';
  const mark =
    custody === 'held'
      ? t('matter.holdsNow')
      : custody === 'frozen' || custody === 'in-transit'
        ? t(`matter.leaving.${custody}`)
        : undefined;
  return (
    <li className="chain-step" aria-current={latest ? 'step' : undefined}>
      {step.how === 'taken' && <SwapRightOutlined className="chain-arrow" aria-hidden />}
      <div className={`chain-block region-${step.region}${latest ? ' chain-now' : ''}`}>
        <strong>
          {t(`regions.${step.region}`)} {mark !== undefined && <span className="chain-mark">{mark}</span>}
        </strong>
        <span>
          {t(`matter.how.${step.how}`)} · {time.shortMinute(step.from)}
          {step.to !== undefined && ` – ${time.shortMinute(step.to)}`}
        </span>
        <small>
          {t('matter.epoch', { epoch: step.epoch })} · {t('matter.held', { count: days })}
        </small>
        <Receipts matter={matter} handOverId={step.handOverId} />
      </div>
    </li>
  );
}

/** By what the matter came here: when it was sent, when it arrived, when it was signed for. */
function Receipts({ matter, handOverId }: { matter: MatterView; handOverId: string | undefined }) {
  const { t, time } = useWords();
  const receipts = receiptsOf(matter, handOverId);
  if (receipts.length === 0) return null;
  return (
    <ul className="receipts" aria-label={t('matter.receipts')}>
      {receipts.map(({ kind, at }) => (
        <li key={kind}>
          {t(`matter.receipt.${kind}`)} {time.shortMinute(at)}
        </li>
      ))}
    </ul>
  );
}
