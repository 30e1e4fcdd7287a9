import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MatterLine } from '../../api/types.js';
import { type BulkStep, bulkRules, type Referral } from './bulk-steps.js';
import { type RowOutcome, RowRuns } from './run-rows.js';

export interface BulkRun {
  readonly outcomes: ReadonlyMap<string, RowOutcome>;
  readonly running: boolean;
  start(lines: readonly MatterLine[], values: Referral): Promise<void>;
}

/** The commands of one bulk and how each went. What was sent is sent: leaving the page ends the rest. */
export function useBulkRun(step: BulkStep): BulkRun {
  const queries = useQueryClient();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, RowOutcome>>(new Map());
  const [running, setRunning] = useState(false);
  const values = useRef<Referral>(undefined);
  const runs = useRef<RowRuns<MatterLine>>(undefined);
  runs.current ??= new RowRuns<MatterLine>(
    (line, key, seen) => bulkRules[step].send(line, values.current as Referral, key, seen),
    (id, outcome) => setOutcomes((before) => new Map(before).set(id, outcome)),
  );
  const start = async (lines: readonly MatterLine[], given: Referral) => {
    values.current = given;
    setRunning(true);
    await runs.current?.run(lines);
    setRunning(false);
    await queries.invalidateQueries();
  };
  return { outcomes, running, start };
}
