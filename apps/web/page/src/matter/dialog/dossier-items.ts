import type { IncomingHandOver } from '../../api/types.js';

export interface DossierItem {
  readonly key: string;
  readonly text: string;
}

/** What came with a hand-over, part by part. What is not there is no item: nobody can accept it. */
export function dossierItems({
  content,
  note,
  reporterShared,
}: Pick<IncomingHandOver, 'content' | 'note' | 'reporterShared'>): DossierItem[] {
  const { title, facts, request, respondent, place, happenedOn, amountFen, proof } = content;
  const parts: Record<string, string | undefined> = {
    letter: note.reason,
    content: `${title}：${facts}`,
    request,
    respondent: [respondent.name, respondent.contact, respondent.phone, respondent.address].filter(Boolean).join(' · '),
    place: place.text,
    happenedOn,
    amount: amountFen === undefined ? undefined : (amountFen / 100).toFixed(2),
    proof,
    'identity-shared': reporterShared ? '' : undefined,
  };
  return Object.entries(parts).flatMap(([key, text]) => (text === undefined ? [] : [{ key, text }]));
}
