import { setTimeout as pause } from 'node:timers/promises';
import { sentenceEnOf } from '#libs/service/src/doctor/doctor-sentence.js';
import { desksIn } from '../../doctor/desks.js';
import { type Examination, examine } from '../../doctor/examine.js';
import { untilHeard } from '../../doctor/quiet.js';
import type { Ledger } from '../load/ledger.js';
import type { World } from '../world/world.js';
import { checkCommands, checkRegistrations } from './commands.js';
import { checkArrivals, checkHandOvers, checkParked, checkPromises } from './events.js';
import { allTold } from './told-events.js';

export interface Verdict {
  readonly name: string;
  /** What it counted, for the summary. */
  readonly of: number;
  readonly broken: readonly string[];
}

/** After everything was healed: waits until all that was said has been heard, then looks at everything. Nothing here trusts what the load saw. */
export async function checkAll(world: World, ledger: Ledger, patience: number): Promise<Verdict[]> {
  for (const each of world.processes.values()) await each.ready();
  const desks = await desksIn(world.cells);
  await untilHeard(desks, patience);
  const examination = await compared(() => examine(desks, { patience: 20_000 }), patience);
  const told = await allTold(world.database);
  const { acknowledged, failures } = ledger;
  const registered = acknowledged.filter(({ type }) => type === 'complaint-intake.complaint-registered').length;
  const unasked = [...world.processes.values()].flatMap((each) => each.unasked);
  return [
    { name: 'every matter came to its end 每件事项都办到了头', of: ledger.failures.length + registered, broken: failures },
    {
      name: 'every acknowledged command took effect exactly once 每个已应答的操作恰好生效一次',
      of: acknowledged.length,
      broken: [...checkCommands(acknowledged, told), ...(await checkRegistrations(world.database, registered))],
    },
    {
      name: 'every record and its events agree 记录与事件一致',
      of: told.length,
      broken: [...(await checkPromises(world.database, told)), ...checkHandOvers(told)],
    },
    {
      name: 'every event reached every region once, in order 事件到达各地恰好一次且有序',
      of: 3 * told.length,
      broken: await checkArrivals(world.database, told),
    },
    { name: 'nothing is parked 没有搁置的消息', of: 9, broken: await checkParked(world.database) },
    {
      name: 'one holder, equal digests, whole audit chains (doctor) 三地体检',
      of: examination.matters,
      broken: wrongIn(examination, registered),
    },
    { name: 'no process ended by itself 没有进程自行退出', of: world.processes.size, broken: unasked },
  ];
}

async function compared(look: () => Promise<Examination>, patience: number): Promise<Examination> {
  for (const end = Date.now() + patience; ; await pause(1_000)) {
    const examination = await look();
    if (examination.waiting === 0 || Date.now() > end) return examination;
  }
}

function wrongIn({ counts, findings, waiting, behind, matters }: Examination, registered: number): string[] {
  return [
    ...(findings.length === 0 ? [] : [sentenceEnOf(counts)]),
    ...findings.map(({ kind, matterId, whatEn }) => `${kind} ${matterId ?? ''}: ${whatEn}`),
    ...(waiting === 0 ? [] : [`${waiting} matters could not be compared: ${behind.join(', ')} did not read the log to its end`]),
    ...(matters === registered ? [] : [`${matters} matters were compared, ${registered} registered`]),
  ];
}
