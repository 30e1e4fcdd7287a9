import type { IncomingHandOver } from '../../api/types.js';
import { sizeInWords } from '../../files/size.js';

export interface DossierItem {
  readonly key: string;
  /** Of a file; a part has a word for its key. */
  readonly name?: string;
  readonly text: string;
  /** Whether it has come: what is still on its way or put aside cannot be accepted. */
  readonly here: boolean;
}

/** What came with a hand-over, part by part. What is not there is no item: nobody can accept it. */
export function dossierItems({
  content,
  note,
  reporterShared,
  files,
}: Pick<IncomingHandOver, 'content' | 'note' | 'reporterShared' | 'files'>): DossierItem[] {
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
  return [
    ...Object.entries(parts).flatMap(([key, text]) => (text === undefined ? [] : [{ key, text, here: true }])),
    ...files.map(({ id, name, bytes, state }) => ({ key: `file-${id}`, name, text: sizeInWords(bytes), here: state === 'received' })),
  ];
}
