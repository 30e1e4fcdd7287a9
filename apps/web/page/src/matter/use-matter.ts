import { useQuery } from '@tanstack/react-query';
import { getComplaint } from '../api/complaints.js';
import { getDispute } from '../api/disputes.js';
import { getIncoming, getOutgoing } from '../api/hand-overs.js';
import { getMatter } from '../api/matters.js';
import type { Measure } from '../api/measures.js';
import { Problem } from '../api/problem.js';
import type { Complaint, DisputeLine, HandOverLine, IncomingHandOver, MatterView, OutgoingHandOver } from '../api/types.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';

/** A matter as this region knows it: the shared status, and what its own services keep of it. */
export interface Known {
  readonly matter: MatterView;
  readonly complaint: Complaint | undefined;
  readonly outgoing: OutgoingHandOver | undefined;
  readonly incoming: IncomingHandOver | undefined;
  /** The latest, whether it has ended or not. */
  readonly dispute: DisputeLine | undefined;
  /** The urgent measure that a step is about. */
  readonly measure?: Measure | undefined;
}

export const useMatterView = (id: string) => useQuery({ queryKey: ['matter', id], queryFn: ({ signal }) => getMatter(id, signal) });

/** This region's own record of the matter; there is none where the matter never was. */
function useComplaint(matter: MatterView | undefined) {
  const me = useMe();
  const wasHere = matter?.custodyChain.some(({ region }) => region === me.region) ?? false;
  return useQuery({
    queryKey: ['complaint', matter?.id],
    queryFn: () => orNothing(getComplaint(matter?.id ?? '')),
    enabled: wasHere && may(me, 'complaint.read'),
  }).data;
}

export const isOutgoing = ({ from }: HandOverLine, region: string) => from === region;

export function useOutgoing(matterId: string, id: string | undefined) {
  const allowed = may(useMe(), 'hand-over.read');
  return useQuery({
    queryKey: ['outgoing', matterId, id],
    queryFn: () => orNothing(getOutgoing(id ?? '')),
    enabled: allowed && id !== undefined,
  }).data;
}

export function useIncoming(matterId: string, id: string | undefined) {
  const allowed = may(useMe(), 'hand-over.read');
  return useQuery({
    queryKey: ['incoming', matterId, id],
    queryFn: () => orNothing(getIncoming(id ?? '')),
    // How far a file has come is told by nobody: each that is in is an event.
    refetchInterval: ({ state }) => (state.data?.files.some((file) => file.state === 'awaited') ? 2_000 : false),
    enabled: allowed && id !== undefined,
  }).data;
}

/** Both regions’ reasons: undefined while they are read, null where they have not come here yet or are not for this role. */
export function useReasons(matterId: string, { id, holder, other }: DisputeLine) {
  const me = useMe();
  return useQuery({
    queryKey: ['dispute', matterId, id],
    queryFn: () => orNothing(getDispute(id)),
    // The status may be here before the reasons are, and nobody tells of those.
    refetchInterval: ({ state }) => (state.data === null ? 2_000 : false),
    enabled: may(me, 'dispute.read') && (holder === me.region || other === me.region),
  }).data;
}

export function useKnown(matter: MatterView): Known {
  const me = useMe();
  const latest = (mine: (line: HandOverLine) => boolean) => matter.handOvers.filter(mine).at(-1)?.id;
  const complaint = useComplaint(matter);
  const outgoing = useOutgoing(
    matter.id,
    latest((line) => isOutgoing(line, me.region)),
  );
  const incoming = useIncoming(
    matter.id,
    latest((line) => line.to === me.region && line.incoming !== null),
  );
  return {
    matter,
    complaint: complaint ?? undefined,
    outgoing: outgoing ?? undefined,
    incoming: incoming ?? undefined,
    dispute: matter.disputes.at(-1),
  };
}

// A query must not answer undefined. “None here” and “not for this role” leave the page whole; other faults are for the reader to see.
async function orNothing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (reason) {
    if (reason instanceof Problem && (reason.status === 404 || reason.status === 403)) return null;
    throw reason;
  }
}
