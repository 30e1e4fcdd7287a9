import { useQuery } from '@tanstack/react-query';
import { decideDuplicate, listDuplicates } from '../api/complaints.js';
import type { DuplicateOf } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { Failed, Loading } from '../frame/states.js';
import { DuplicateCandidate } from '../register/duplicate-candidate.js';
import { DuplicateElsewhere } from '../register/duplicate-elsewhere.js';

type Decided = Pick<DuplicateOf, 'decision'>;

/** The same panel as beside the form; two that are registered are merged on the matter, not here. */
export function Decide({ matterId, decided }: { matterId: string; decided: () => unknown }) {
  const found = useQuery({ queryKey: ['duplicates of', matterId], queryFn: () => listDuplicates(matterId) });
  const send = useCommand(
    ({ other, decision }: { other: string; decision: 'similar' | 'different' }, key: string) =>
      decideDuplicate(matterId, { other, decision }, key),
    () => void Promise.all([found.refetch(), decided()]),
  );
  if (found.isPending) return <Loading />;
  if (found.data === undefined) return <Failed error={found.error} retry={found.refetch} />;
  const decide =
    (other: string) =>
    ({ decision }: Decided) =>
      decision === 'same' ? undefined : send.mutate({ other, decision });
  const before = (decision: string | undefined) => (decision === undefined ? undefined : ({ decision } as Decided));
  return (
    <>
      <CommandTrouble command={send} />
      {found.data.candidates.map((each) => (
        <DuplicateCandidate
          key={each.id}
          candidate={{ ...each, mayBeSame: false }}
          decision={before(each.decided)}
          decide={decide(each.id)}
        />
      ))}
      {found.data.elsewhere.map((each) => (
        <DuplicateElsewhere key={each.id} matter={each} decision={before(each.decided)} decide={decide(each.id)} />
      ))}
    </>
  );
}
