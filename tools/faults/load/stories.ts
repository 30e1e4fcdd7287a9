import { type Region, regions } from '#libs/domain/src/region.js';
import type { Dice } from '../dice.js';
import type { Matter } from './matter.js';

export interface Places {
  readonly from: Region;
  readonly to: Region;
  readonly third: Region;
}

/** Back to where it came from it goes only on a new ground. */
const back = { newGround: true };

type Story = (matter: Matter, places: Places) => Promise<void>;

/** Accepted by the receiver; a recall may have been quicker. Answers who holds it then. */
async function handedOver(matter: Matter, id: string, from: Region, to: Region): Promise<Region> {
  const state = await matter.arrives(id, to, ['delivered', 'signed', 'recalled']);
  if (state !== 'recalled') {
    await matter.sign(id, to);
    await matter.accept(id, to);
  }
  return (await matter.ends(id, from)) === 'accepted' ? to : from;
}

/** What becomes of matters: most stay or move, some come back, are asked back, go on or go round. */
export const stories: Readonly<Record<string, Story>> = {
  stays: (matter, { from }) => matter.finish(from),

  moves: async (matter, { from, to }) => matter.finish(await handedOver(matter, await matter.refer(from, to), from, to)),

  returns: async (matter, { from, to }) => {
    const id = await matter.refer(from, to);
    await matter.arrives(id, to);
    await matter.sign(id, to);
    await matter.return(id, to);
    await matter.ends(id, from);
    await matter.finish(from);
  },

  'asked back before it is signed': async (matter, { from, to }) => {
    const id = await matter.refer(from, to);
    await matter.arrives(id, to, ['delivered']);
    await matter.recall(id, from);
    await matter.ends(id, from);
    await matter.finish(from);
  },

  'asked back while it is accepted': async (matter, { from, to }) => {
    const id = await matter.refer(from, to);
    await matter.arrives(id, to);
    const [holder] = await Promise.all([handedOver(matter, id, from, to), matter.recall(id, from)]);
    await matter.finish(holder);
  },

  'goes on to the third region': async (matter, { from, to, third }) => {
    const holder = await handedOver(matter, await matter.refer(from, to), from, to);
    await matter.held(holder);
    const last = await handedOver(matter, await matter.refer(holder, third), holder, third);
    await matter.finish(last);
  },

  'goes there and back': async (matter, { from, to }) => {
    const holder = await handedOver(matter, await matter.refer(from, to), from, to);
    await matter.held(holder);
    await matter.finish(await handedOver(matter, await matter.refer(holder, from, back), holder, from));
  },
};

export const storyNames = Object.keys(stories);

export function placesBy(dice: Dice): Places {
  const from = dice.of(regions);
  const others = regions.filter((region) => region !== from);
  const to = dice.of(others);
  return { from, to, third: others.find((region) => region !== to) ?? to };
}
