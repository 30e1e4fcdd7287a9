import { type Region, regionNames, regions } from '#libs/domain/src/region.js';
import { type RunningCells, signInAs } from '../cell-client.js';
import { UserError } from '../user-error.js';
import { until } from './story.js';

interface Seen {
  readonly number: string;
  readonly state: string;
  readonly holder: Region;
  readonly custody: { readonly state: string; readonly epoch: number };
  readonly title: string | null;
  readonly digest: string;
  readonly custodyChain: readonly {
    readonly region: Region;
    readonly epoch: number;
    readonly from: string;
    readonly to?: string;
    readonly how: string;
  }[];
  readonly timeline: readonly { readonly at: string; readonly region: Region; readonly service: string; readonly type: string }[];
}

/** Shows the matter as each of the three regions sees it, once all have read the same. */
export async function showThreeViews(running: RunningCells, matterId: string): Promise<void> {
  const views = await until('the three regions to see the same', async () => {
    const seen = await Promise.all(regions.map((region) => view(running, region, matterId)));
    const complete = seen.filter((each): each is Seen => each?.state === 'closed');
    return complete.length === regions.length && new Set(complete.map(({ digest }) => digest)).size === 1 ? complete : undefined;
  });
  for (const [index, seen] of views.entries()) show(regions[index] ?? 'beijing', seen);
  console.log(`\n三地摘要一致 one digest in three regions: ${views[0]?.digest.slice(0, 16) ?? ''}…`);
}

async function view(running: RunningCells, region: Region, id: string): Promise<Seen | undefined> {
  const client = await signInOnce(running, region);
  return client.get<Seen>(`/api/case-status/matters/${id}`).catch((failure: unknown) => {
    if (failure instanceof UserError) return undefined;
    throw failure;
  });
}

const signedIn = new Map<Region, ReturnType<typeof signInAs>>();
function signInOnce(running: RunningCells, region: Region) {
  const client = signedIn.get(region) ?? signInAs(running, region, 'supervisor');
  signedIn.set(region, client);
  return client;
}

function show(region: Region, seen: Seen): void {
  const { zh, en } = regionNames[region];
  console.log(`\n── ${zh} ${en} ──────────────────────────────`);
  console.log(`  ${seen.number}  状态 ${seen.state}  持有 ${regionNames[seen.holder].zh}（第 ${seen.custody.epoch} 任）`);
  console.log(`  标题 ${seen.title ?? '（本地区未关联，不显示内容 R-113: content is not for this region）'}`);
  console.log('  持有链 custody chain');
  for (const { region: holder, epoch, from, to, how } of seen.custodyChain) {
    console.log(`    ${epoch}  ${regionNames[holder].zh}  ${how.padEnd(10)} ${local(from)} → ${to === undefined ? '今 now' : local(to)}`);
  }
  console.log('  时间线 timeline');
  for (const { at, region: where, type } of seen.timeline) console.log(`    ${local(at)}  ${regionNames[where].zh}  ${type}`);
}

const local = (at: string) => new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', hour12: false });
