import { IncomingFile } from '#apps/case-referral/src/incoming-hand-over/domain/incoming-file.js';
import { IncomingHandOver } from '#apps/case-referral/src/incoming-hand-over/domain/incoming-hand-over.js';
import { published as publishedIncomingFile } from '#apps/case-referral/src/incoming-hand-over/integration/incoming-file.published.js';
import { published as publishedIncoming } from '#apps/case-referral/src/incoming-hand-over/integration/incoming-hand-over.published.js';
import { OutgoingFile } from '#apps/case-referral/src/outgoing-hand-over/domain/outgoing-file.js';
import { OutgoingHandOver } from '#apps/case-referral/src/outgoing-hand-over/domain/outgoing-hand-over.js';
import { published as publishedOutgoingFile } from '#apps/case-referral/src/outgoing-hand-over/integration/outgoing-file.published.js';
import { published as publishedOutgoing } from '#apps/case-referral/src/outgoing-hand-over/integration/outgoing-hand-over.published.js';
import type { PublishedEvent } from '#libs/contracts/src/contract.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Seals } from '#libs/messaging/src/envelope/seals.js';
import { at, attachment, content, due, ids, note, number, reporter } from './golden.facts.js';

/** Everything that case-referral publishes: Beijing's side as sender, Hebei's as receiver. */
export async function publishedByReferral(sealsOf: (region: Region) => Seals): Promise<PublishedEvent[]> {
  const seals = sealsOf('beijing');
  const dossier = { content: await seals.seal('hebei', content), reporter: await seals.seal('hebei', reporter) };
  return [...(await sent(dossier, seals)), ...(await received(dossier, sealsOf('hebei'))), ...ofFiles()];
}

function ofFiles(): PublishedEvent[] {
  const about = { matterId: ids.matter, from: 'beijing', to: 'hebei' } as const;
  const facts = { id: ids.attachment, handOverId: ids.handOver, version: 0, sha256: attachment.sha256, bytes: attachment.bytes } as const;
  const incoming = new IncomingFile({ ...facts, state: 'awaited' });
  incoming.quarantine('hash', at);
  const outgoing = new OutgoingFile({ ...facts, state: 'quarantined' });
  outgoing.offerAgain(true, 'bj.liaison', at);
  return [
    ...incoming.recorded.map((event) => publishedIncomingFile(event, incoming, about)),
    ...outgoing.recorded.map((event) => publishedOutgoingFile(event, outgoing, about)),
  ];
}

interface Dossier {
  readonly content: string;
  readonly reporter: string;
}

async function sent(dossier: Dossier, seals: Seals): Promise<PublishedEvent[]> {
  const offer = { kind: 'complaint', receivedAt: content.receivedAt, returns: { tianjin: 1 }, ...dossier };
  const draft = { id: ids.handOver, matterId: ids.matter, to: 'hebei', epoch: 1, ...note, approveBy: due('approve-referral') } as const;
  const drafted = () => OutgoingHandOver.draft(draft, 'bj.operator', at);
  const inTransit = () => {
    const handOver = drafted();
    handOver.approve('bj.unit-head', at);
    handOver.matterFrozen(number, offer, due('sign-hand-over'), at);
    return handOver;
  };
  const withdrawn = drafted();
  withdrawn.withdraw('bj.operator', at);
  const voided = drafted();
  voided.approve('bj.unit-head', at);
  voided.freezeRefused('complaint.no-consent-to-forward', at);
  const accepted = inTransit();
  accepted.askBack('bj.liaison', at);
  accepted.accepted({ number, teller: 'hebei' }, 2, at);
  const returned = inTransit();
  returned.returned({ number, teller: 'hebei' }, { ground: 'not-here', reason: '该商户实际在天津' }, at);
  const told = [withdrawn, voided, accepted, returned].map(async (handOver) => {
    const events = handOver.recorded.map((event) => publishedOutgoing(event, handOver, 'beijing', seals));
    return Promise.all(events);
  });
  return (await Promise.all(told)).flat();
}

async function received(dossier: Dossier, seals: Seals): Promise<PublishedEvent[]> {
  const about = { id: ids.handOver, matterId: ids.matter, from: 'beijing', number, kind: 'complaint' } as const;
  const offer = { ...about, receivedAt: content.receivedAt, returns: { tianjin: 1 }, signBy: due('sign-hand-over'), designated: false };
  const signed = () => {
    const handOver = IncomingHandOver.deliver(offer, undefined, at) as IncomingHandOver;
    handOver.sign({ bySilence: false, returnBy: due('return-hand-over') }, 'he.liaison', at);
    return handOver;
  };
  const accepted = signed();
  accepted.accept(0, 'he.liaison', at);
  const returned = signed();
  returned.return('not-here', note.reason, 'he.liaison', at);
  const recalled = signed();
  recalled.askedBack({ number, teller: 'beijing' }, at);
  const told = [accepted, returned, recalled].map(async (handOver) => {
    const events = handOver.recorded.map((event) => publishedIncoming(event, handOver, 'hebei', { ...dossier, files: null }, seals));
    return Promise.all(events);
  });
  return (await Promise.all(told)).flat();
}
