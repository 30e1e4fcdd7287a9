import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type Attachment, attachFile, attachmentAddress, listAttachments, removeAttachment } from '../api/files.js';
import { useCommand } from '../api/use-command.js';
import { ChooseFiles } from '../files/choose-files.js';
import { SendingList } from '../files/sending-list.js';
import { shortHash, sizeInWords } from '../files/size.js';
import { type Sending, useUploads } from '../files/use-uploads.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { may } from '../frame/permission.js';
import { ReasonDialog } from '../frame/reason-dialog.js';
import { useMe } from '../frame/session.js';
import { useWords } from '../words/use-words.js';
import type { Known } from './use-matter.js';
import '../files/files.css';

/** The files of the matter in this region; who holds it may add some. */
export function Attachments({ known: { complaint } }: { known: Known }) {
  const { t } = useWords();
  const me = useMe();
  const id = complaint?.id ?? '';
  const list = useQuery({ queryKey: ['attachments', id], queryFn: () => listAttachments(id), enabled: id !== '' });
  if (complaint === undefined || list.data === undefined) return null;
  const held = complaint.custody.state === 'held' && complaint.custody.region === me.region;
  const { items } = list.data;
  return (
    <section className="panel" aria-label={t('files.title')}>
      <h2>{t('files.title')}</h2>
      {items.length === 0 && <p className="quiet">{t('files.none')}</p>}
      <ul className="file-list" data-testid="attachments">
        {items.map((item) => (
          <AttachmentRow key={item.id} matterId={id} item={item} mayRemove={held && may(me, 'attachment.remove')} />
        ))}
      </ul>
      {held && may(me, 'attachment.add') && <AddFiles matterId={id} />}
    </section>
  );
}

function AddFiles({ matterId }: { matterId: string }) {
  const attach = useCommand(
    ({ upload }: Sending, key: string) => attachFile(matterId, upload?.id ?? '', key),
    (_, { key }) => uploads.remove(key),
  );
  const uploads = useUploads((file) => attach.mutate(file));
  return (
    <>
      <CommandTrouble command={attach} />
      <SendingList {...uploads} />
      <ChooseFiles chosen={uploads.add} />
    </>
  );
}

function AttachmentRow({ matterId, item, mayRemove }: { matterId: string; item: Attachment; mayRemove: boolean }) {
  const { t, say, time } = useWords();
  const [removing, setRemoving] = useState(false);
  const { removed } = item;
  return (
    <li className={removed === undefined ? undefined : 'file-removed'} data-file={item.name}>
      <span className="file-name">{item.name}</span>
      <span className="quiet">
        {say('files.kinds', item.kind)} · {sizeInWords(item.bytes)} · <code title={item.sha256}>{shortHash(item.sha256)}</code> ·{' '}
        {t('files.scannedIn', { region: t(`regions.${item.origin}`), scan: say('files.scans', item.scan) })} · {time.minute(item.addedAt)}
      </span>
      {removed === undefined && item.arrived && <a href={attachmentAddress(matterId, item.id)}>{t('files.download')}</a>}
      {removed === undefined && !item.arrived && <span className="file-notice">{t('files.notArrived')}</span>}
      {removed === undefined && mayRemove && !item.handedOver && (
        <Button size="small" type="text" onClick={() => setRemoving(true)} aria-label={t('files.removeOf', { name: item.name })}>
          {t('files.remove')}
        </Button>
      )}
      {!item.endingFits && <p className="file-notice">{t('files.endingWrong', { kind: say('files.kinds', item.kind) })}</p>}
      {removed !== undefined && <p>{t('files.removedBecause', { reason: removed.reason })}</p>}
      <ReasonDialog
        open={removing}
        title={t('files.removeWhy', { name: item.name })}
        ok={t('files.remove')}
        send={(reason, key) => removeAttachment(matterId, item.id, reason, key)}
        close={() => setRemoving(false)}
      />
    </li>
  );
}
