import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { listPapers, type Paper, paperAddress, showPaper, voidPaper } from '../api/papers.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { may } from '../frame/permission.js';
import { ReasonDialog } from '../frame/reason-dialog.js';
import { useMe } from '../frame/session.js';
import { useWords } from '../words/use-words.js';
import { IssuePaper } from './issue-paper.js';
import type { Known } from './use-matter.js';

/** The papers of the matter in this region; who holds it may issue more. */
export function Papers({ known: { complaint } }: { known: Known }) {
  const { t } = useWords();
  const me = useMe();
  const id = complaint?.id ?? '';
  // Which forms can be issued follows the matter's state.
  const list = useQuery({ queryKey: ['papers', id, complaint?.version], queryFn: () => listPapers(id), enabled: id !== '' });
  if (complaint === undefined || list.data === undefined) return null;
  const { items, forms } = list.data;
  return (
    <section className="panel" aria-label={t('papers.title')}>
      <h2>{t('papers.title')}</h2>
      {items.length === 0 && <p className="quiet">{t('papers.none')}</p>}
      <ul className="file-list" data-testid="papers">
        {items.map((paper) => (
          <PaperRow key={paper.id} matterId={id} paper={paper} />
        ))}
      </ul>
      {may(me, 'paper.issue') && forms.length > 0 && <IssuePaper matterId={id} forms={forms} />}
    </section>
  );
}

function PaperRow({ matterId, paper }: { matterId: string; paper: Paper }) {
  const { t, language, time } = useWords();
  const me = useMe();
  const [voiding, setVoiding] = useState(false);
  const open = useMutation({ mutationFn: () => showPaper(matterId, paper.id) });
  const { voided } = paper;
  return (
    <li className={voided === undefined ? undefined : 'file-removed'} data-paper={paper.form}>
      <span className="file-name">
        {paper.name[language]} {paper.number}
      </span>
      <span className="quiet">{t('papers.issued', { at: time.minute(paper.issuedAt) })}</span>
      {may(me, 'paper.open') && (
        <>
          <Button size="small" type="link" onClick={() => open.mutate()}>
            {t('papers.open')}
          </Button>
          <a href={paperAddress(matterId, paper.id, 'pdf')}>PDF</a>
          <a href={paperAddress(matterId, paper.id, 'docx')}>Word</a>
        </>
      )}
      {voided === undefined && may(me, 'paper.void') && (
        <Button size="small" type="text" onClick={() => setVoiding(true)} aria-label={t('papers.voidOf', { number: paper.number })}>
          {t('papers.void')}
        </Button>
      )}
      {voided !== undefined && <p>{t('papers.voidBecause', { reason: voided.reason })}</p>}
      <CommandTrouble command={open} />
      <ReasonDialog
        open={voiding}
        title={t('papers.voidWhy', { number: paper.number })}
        ok={t('papers.void')}
        means={t('papers.voidKeeps')}
        send={(reason, key) => voidPaper(matterId, paper, reason, key)}
        close={() => setVoiding(false)}
      />
    </li>
  );
}
