import type { MatterView, TimelineEvent } from '../api/types.js';

export const receiptKinds = ['offered', 'delivered', 'signed', 'silence', 'accepted'] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/** A step of a hand-over that one side told the other: proof of where the matter was at that time. */
export interface Receipt {
  readonly kind: ReceiptKind;
  readonly at: string;
}

const kinds: Readonly<Record<string, ReceiptKind>> = {
  'case-referral.hand-over-offered': 'offered',
  'case-referral.hand-over-delivered': 'delivered',
  'case-referral.hand-over-signed': 'signed',
  'case-referral.hand-over-accepted': 'accepted',
};

/** The receipts of one hand-over in the order of its way, each as it was told first. A signature by silence is called so. */
export function receiptsOf({ timeline }: Pick<MatterView, 'timeline'>, handOverId: string | undefined): Receipt[] {
  const told = timeline.filter((event) => handOverId !== undefined && event.data['handOverId'] === handOverId && event.ignored !== true);
  const found = told.flatMap((event) => receiptOf(event));
  return receiptKinds.flatMap((kind) => found.find((receipt) => receipt.kind === kind) ?? []);
}

function receiptOf({ type, at, data }: TimelineEvent): Receipt[] {
  const kind = kinds[type];
  if (kind === undefined) return [];
  return [{ kind: kind === 'signed' && data['bySilence'] === true ? 'silence' : kind, at }];
}
