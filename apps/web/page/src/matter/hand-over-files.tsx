import { Button, Progress } from 'antd';
import { type IncomingFile, incomingFileAddress, offerFile } from '../api/files.js';
import type { IncomingHandOver, OutgoingHandOver } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { shortHash, sizeInWords } from '../files/size.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { useWords } from '../words/use-words.js';
import '../files/files.css';

/** What the dossier lists, item by item: in, on its way, or put aside and why. */
export function IncomingFiles({ handOver: { id, files } }: { handOver: IncomingHandOver }) {
  const { t } = useWords();
  if (files.length === 0) return null;
  const received = files.filter(({ state }) => state === 'received').length;
  return (
    <>
      <p>{t('files.receivedOf', { received, total: files.length })}</p>
      <ul className="file-list" data-testid="incoming-files">
        {files.map((file) => (
          <IncomingRow key={file.id} handOverId={id} file={file} />
        ))}
      </ul>
    </>
  );
}

function IncomingRow({ handOverId, file }: { handOverId: string; file: IncomingFile }) {
  const { t, say } = useWords();
  const { state, reason, problem, scanHere } = file;
  return (
    <li data-file={file.name} data-state={state}>
      <span className="file-name">{file.name}</span>
      <span className="quiet">
        {say('files.kinds', file.kind)} · {sizeInWords(file.bytes)} · <code title={file.sha256}>{shortHash(file.sha256)}</code>
        {scanHere !== undefined && ` · ${t('files.scannedHere', { scan: say('files.scans', scanHere) })}`}
      </span>
      <span className={state === 'quarantined' ? 'file-trouble' : 'quiet'}>{say('files.states', state)}</span>
      {state === 'awaited' && (
        <Progress
          percent={Math.floor((100 * file.received) / file.bytes)}
          size="small"
          aria-label={t('files.progress', { name: file.name })}
        />
      )}
      {state === 'received' && <a href={incomingFileAddress(handOverId, file.id)}>{t('files.download')}</a>}
      {reason !== undefined && <p className="file-trouble">{say('files.reasons', reason)}</p>}
      {state === 'awaited' && problem !== undefined && <p className="file-notice">{say('files.problems', problem)}</p>}
    </li>
  );
}

/** What the receiver put aside, for the sender to offer again. */
export function QuarantinedFiles({ handOver: { id, files } }: { handOver: OutgoingHandOver }) {
  const { t, say } = useWords();
  const me = useMe();
  const again = useCommand((fileId: string, key: string) => offerFile(id, fileId, key));
  const aside = files.filter(({ state }) => state === 'quarantined');
  if (aside.length === 0) return null;
  return (
    <>
      <CommandTrouble command={again} />
      <ul className="file-list">
        {aside.map(({ id: fileId, sha256, reason = '' }) => (
          <li key={fileId} data-state="quarantined">
            <code title={sha256}>{shortHash(sha256)}</code>
            <span className="file-trouble">{`${t('files.asideThere')}: ${say('files.reasons', reason)}`}</span>
            {may(me, 'hand-over.offer-file') && (
              <Button size="small" loading={again.isPending} onClick={() => again.mutate(fileId)}>
                {t('files.offerAgain')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
