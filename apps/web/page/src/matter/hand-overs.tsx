import type { ReactNode } from 'react';
import type { HandOverLine } from '../api/types.js';
import { useMe } from '../frame/session.js';
import { Chip, RegionTag } from '../words/tags.js';
import { lastDay } from '../words/time.js';
import { useWords } from '../words/use-words.js';
import { IncomingFiles, QuarantinedFiles } from './hand-over-files.js';
import { isOutgoing, type Known, useIncoming, useOutgoing } from './use-matter.js';

/** The letters between the regions about this matter, the latest first, with what this region's own side knows of them. */
export function HandOvers({ known: { matter } }: { known: Known }) {
  const { t } = useWords();
  if (matter.handOvers.length === 0) return null;
  return (
    <section className="panel" aria-label={t('handOver.title')}>
      <h2>{t('handOver.title')}</h2>
      {matter.handOvers.toReversed().map((line) => (
        <HandOver key={line.id} matterId={matter.id} line={line} />
      ))}
    </section>
  );
}

function HandOver({ matterId, line }: { matterId: string; line: HandOverLine }) {
  const { t, say } = useWords();
  const me = useMe();
  const state = stateOf(line, me.region);
  return (
    <article className="hand-over">
      <h3>
        <RegionTag region={line.from} /> → <RegionTag region={line.to} />
        <Chip tone="blue">{say('handOver.states', state)}</Chip>
        {line.designated && <Chip tone="orange">{t('handOver.designated')}</Chip>}
        {line.objected && <Chip tone="red">{t('handOver.objected')}</Chip>}
        {line.ground !== undefined && <span className="quiet">{say('returnGrounds', line.ground)}</span>}
      </h3>
      {isOutgoing(line, me.region) && <Sent matterId={matterId} id={line.id} />}
      {line.to === me.region && line.incoming !== null && <Received matterId={matterId} id={line.id} />}
      {!isOutgoing(line, me.region) && line.to !== me.region && <p className="quiet">{t('handOver.ofOthers')}</p>}
    </article>
  );
}

/** Each side in its own words; while it is under way, how far the receiver has come says more. */
function stateOf({ outgoing, incoming, ...line }: HandOverLine, region: string): string {
  const sent = outgoing?.state ?? 'drafted';
  const ownWords = isOutgoing({ outgoing, incoming, ...line }, region) && sent !== 'in-transit';
  return incoming === null || ownWords ? `outgoing.${sent}` : `incoming.${incoming.state}`;
}

function Sent({ matterId, id }: { matterId: string; id: string }) {
  const { t, say, time } = useWords();
  const me = useMe();
  const sent = useOutgoing(matterId, id);
  if (sent === undefined || sent === null) return null;
  return (
    <>
      <Letter>{sent.reason}</Letter>
      <p className="quiet">
        {sent.draftedBy === me.accountId ? t('handOver.draftedByMe') : t('handOver.drafted')}
        {sent.state === 'drafted' && ` · ${t('handOver.approveBy', { day: time.shortDay(lastDay(sent.approveBy.due)) })}`}
        {sent.recall !== undefined && ` · ${t(`handOver.recall.${sent.recall}`)}`}
      </p>
      {sent.end !== undefined && (
        <p>
          <strong>{say('handOver.states', `outgoing.${sent.state}`)}</strong>
          {sent.end.ground !== undefined && ` · ${say('returnGrounds', sent.end.ground)}`}: {say('voidReasons', sent.end.reason)}
        </p>
      )}
      <QuarantinedFiles handOver={sent} />
    </>
  );
}

function Received({ matterId, id }: { matterId: string; id: string }) {
  const { t, time } = useWords();
  const received = useIncoming(matterId, id);
  if (received === undefined || received === null) return null;
  return (
    <>
      <Letter>{received.note.reason}</Letter>
      <p className="quiet">
        {received.state === 'delivered' && `${t('handOver.signBy', { day: time.shortDay(lastDay(received.signBy.due)) })} · `}
        {received.state === 'signed' &&
          received.returnBy !== undefined &&
          `${t('handOver.returnBy', { day: time.shortDay(lastDay(received.returnBy.due)) })} · `}
        {t(received.reporterShared ? 'handOver.reporterShared' : 'handOver.reporterNotShared')}
      </p>
      <IncomingFiles handOver={received} />
    </>
  );
}

const Letter = ({ children }: { children: ReactNode }) => <blockquote className="letter">{children}</blockquote>;
