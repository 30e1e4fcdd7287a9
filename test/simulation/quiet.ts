import { type Region, regions } from '#libs/domain/src/region.js';
import type { Act } from './act.js';
import { actsIn } from './acts.js';
import type { Acknowledged } from './desk.js';
import { holders } from './invariants.js';
import { titled } from './names.js';
import type { OutboxRow } from './open-envelopes.js';
import type { Play } from './play.js';
import type { World } from './world.js';

type Dice = () => number;

/** Lets a story come to its end: everything is delivered, every command gets its answer, then officers answer what is still open. */
export async function comeToRest(play: Play, dice: Dice): Promise<void> {
  await quieten(play, dice);
  answeredHandOversHaveEnded(play.world);
  viewsAgree(play.world);
  play.world.tell('— all is delivered; now every officer answers —');
  for (let rounds = 0; rounds < 40; rounds++) {
    const open = openActs(play.world);
    const chosen = open[dice() % open.length];
    if (chosen === undefined) break;
    await play.desk.try(chosen);
    await quieten(play, dice);
  }
  everythingHasEnded(play.world);
  viewsAgree(play.world);
  holderKnowsOpenMeasures(play.world);
  for (const promised of play.desk.acknowledged) mustBeThere(play.world, promised);
}

async function quieten(play: Play, dice: Dice): Promise<void> {
  while (play.desk.unanswered.length > 0) await play.desk.retry(dice());
  await play.drain(dice);
  await play.step({ do: 'flow', picks: [] });
}

/** What waits for an officer in an open hand-over; no new one is begun. */
function openActs(world: World): Act[] {
  const ids = new Set(regions.flatMap((region) => [...world.outgoing(region), ...world.incoming(region)].map(({ id }) => id)));
  return regions.flatMap((region) => actsIn(world, region)).filter(({ id, isSensible }) => isSensible && id !== undefined && ids.has(id));
}

const ended = (state: string) => !['drafted', 'approved', 'in-transit', 'delivered', 'signed'].includes(state);

function answeredHandOversHaveEnded(world: World): void {
  for (const region of regions) {
    for (const sent of world.outgoing(region)) {
      const got = world.incoming(sent.receiver).find(({ id }) => id === sent.id);
      const isAnswered = sent.recall !== null || (got !== undefined && ended(got.state));
      if (sent.state === 'approved' || (sent.state === 'in-transit' && (isAnswered || got === undefined)))
        throw world.wrong(`${world.names.of(sent.id)} is still ${sent.state} with ${titled(region)}, and nothing is on its way`);
    }
    if (world.complaint(region)?.custody.state === 'frozen') throw world.wrong(`${titled(region)} stays frozen, and nothing is on its way`);
  }
}

function everythingHasEnded(world: World): void {
  for (const region of regions) {
    const open = [...world.outgoing(region), ...world.incoming(region)].find(({ state }) => !ended(state));
    if (open !== undefined) throw world.wrong(`${world.names.of(open.id)} never ends: it stays ${open.state} in ${titled(region)}`);
  }
  // A decision that nobody carries out is the one thing a superior's word must not become (P-06).
  for (const region of regions) {
    const waiting = world.disputes(region).find(({ state }) => state === 'agreed' || state === 'designated');
    if (waiting !== undefined)
      throw world.wrong(`${world.names.of(waiting.id, 'dispute')} is decided and never carried out in ${titled(region)}`);
  }
  const [holder] = holders(world);
  if (holder === undefined || !['held', 'closed'].includes(holder.how))
    throw world.wrong('all hand-overs have ended and nobody holds the matter');
}

/** Whoever holds the matter in the end was told of every measure that is still open, and how it stands (P-13). */
function holderKnowsOpenMeasures(world: World): void {
  const [holder] = holders(world);
  for (const region of regions.filter((each) => each !== holder?.region)) {
    for (const { id, state } of world.measures(region).filter(isOpenMeasure)) {
      const told = holder && world.toldMeasures(holder.region).find((each) => each.id === id);
      if (told?.state !== state)
        throw world.wrong(
          `${world.names.of(id, 'measure')} is ${state} in ${titled(region)}; the holder was told ${told?.state ?? 'nothing'}`,
        );
    }
  }
  const shown = (world.views[0]?.matter(world.matterId)?.measures ?? []).map(({ id, state }) => `${id} ${state}`).sort();
  const is = regions.flatMap((region) => world.measures(region).map(({ id, state }) => `${id} ${state}`)).sort();
  if (shown.join() !== is.join()) throw world.wrong(`the read models show the measures as ${shown.join()}; they are ${is.join()}`);
}

const isOpenMeasure = ({ state }: { state: string }) => state === 'awaiting-approval' || state === 'in-force';

/** The three read models say the same, and what the owners' rows and both sides of each hand-over say. */
function viewsAgree(world: World): void {
  const digests = new Set(world.views.map((view) => view.digest(world.matterId)));
  if (digests.size !== 1) throw world.wrong('the read models differ, having heard the same');
  const matter = world.views[0]?.matter(world.matterId);
  const owner = newestOwner(world);
  const row = world.complaint(owner)?.custody;
  const { region, epoch, state } = matter?.custody ?? {};
  if (region !== owner || epoch !== row?.epoch || state !== row?.state)
    throw world.wrong(`the read models show ${region} ${state} epoch ${epoch}; it is ${owner} ${row?.state} epoch ${row?.epoch}`);
  if (matter !== undefined && matter.ignored.length > 0) throw world.wrong('a region spoke for another');
  for (const { id, from, to, outgoing, incoming } of matter?.handOvers ?? []) {
    const shown = [outgoing?.state, incoming?.state].join('/');
    const is = [stateOf(world.outgoing(from), id), stateOf(world.incoming(to), id)].join('/');
    if (shown !== is) throw world.wrong(`the read models show ${world.names.of(id)} as ${shown}; it is ${is}`);
  }
}

const stateOf = (rows: readonly { id: string; state: string }[], id: string) => rows.find((row) => row.id === id)?.state;

const newestOwner = (world: World): Region =>
  regions.reduce((last, each) => ((world.complaint(each)?.custody.epoch ?? 0) > (world.complaint(last)?.custody.epoch ?? 0) ? each : last));

/** The version that was promised exists, once, and was told to the others. */
function mustBeThere(world: World, { words, service, id, version }: Acknowledged): void {
  const told = service.database.rows<OutboxRow>('outbox').filter((row) => row.aggregate_id === id && row.sequence === version);
  if (told.length !== 1 || told[0]?.published_at === null) throw world.wrong(`lost, though it was acknowledged: ${words}`);
}
