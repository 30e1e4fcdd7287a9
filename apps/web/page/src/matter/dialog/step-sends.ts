import { stepComplaint } from '../../api/complaints.js';
import { draftReferral, stepIncoming, stepOutgoing } from '../../api/hand-overs.js';
import type { Region } from '../../api/types.js';
import type { StepKey } from '../steps.js';
import type { Known } from '../use-matter.js';

export interface StepSend {
  /** The version of the thing that is changed, as the officer sees it now. A draft changes nothing that exists. */
  readonly version: (known: Known) => number | undefined;
  readonly send: (known: Known, values: Record<string, unknown>, version: number, key: string) => Promise<unknown>;
}

const onComplaint = (step: Parameters<typeof stepComplaint>[0]): StepSend => ({
  version: ({ complaint }) => complaint?.version,
  send: ({ matter }, values, version, key) => stepComplaint(step, matter.id, version, values, key),
});

const onOutgoing = (step: Parameters<typeof stepOutgoing>[0]): StepSend => ({
  version: ({ outgoing }) => outgoing?.version,
  send: ({ outgoing }, values, version, key) => stepOutgoing(step, outgoing?.id ?? '', version, values, key),
});

const onIncoming = (step: Parameters<typeof stepIncoming>[0]): StepSend => ({
  version: ({ incoming }) => incoming?.version,
  send: ({ incoming }, values, version, key) => stepIncoming(step, incoming?.id ?? '', version, values, key),
});

export const stepSends: Readonly<Record<StepKey, StepSend>> = {
  sign: onIncoming('signature'),
  acceptHandOver: onIncoming('acceptance'),
  returnHandOver: onIncoming('return'),
  approve: onOutgoing('approval'),
  reject: onOutgoing('rejection'),
  withdraw: onOutgoing('withdrawal'),
  recall: onOutgoing('recall'),
  acceptComplaint: onComplaint('acceptance'),
  refuseComplaint: onComplaint('refusal'),
  verify: onComplaint('verification'),
  answer: onComplaint('answer'),
  close: onComplaint('closure'),
  draftReferral: {
    version: () => 0,
    send: ({ matter }, values, _version, key) => draftReferral({ matterId: matter.id, ...(values as { to: Region; reason: string }) }, key),
  },
};

/** Refusals and ends: asked with a red button. */
export const irrevocable: ReadonlySet<StepKey> = new Set(['returnHandOver', 'reject', 'refuseComplaint', 'close', 'recall', 'withdraw']);
