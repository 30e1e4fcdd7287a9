import type { Region } from '#libs/domain/src/region.js';
import { Caller } from '../support/caller.js';
import type { Place } from '../support/desk.js';
import { eventually } from '../support/probe.js';

const report = {
  ...{ kind: 'report', rightType: 'copyright', channel: 'letter', urgency: 'urgent', confidential: true, consent: 'forward' },
  ...{ title: '图书批发市场卖盗版童书', facts: '纸薄、错字多，价格只有定价两成。' },
  ...{ respondent: { name: '某图书批发市场' }, place: { text: '河北省廊坊市广阳区测试图书城' } },
};

/** Paths of matters on the page, made through the API because the page's own way is another test. */
export async function registered(place: Place, more: object = {}): Promise<string> {
  const { body } = await (await signIn(place, 'beijing', 'operator')).post<{ matters: { id: string }[] }>(
    '/api/complaint-intake/submissions',
    { ...report, ...more },
  );
  return `/matters/${body.matters[0]?.id}`;
}

export async function drafted(place: Place, more: object = {}): Promise<string> {
  const path = await registered(place, more);
  const operator = await signIn(place, 'beijing', 'operator');
  const draft = { matterId: path.split('/').at(-1), to: 'hebei', reason: '市场在河北省廊坊市（C-16）。' };
  await eventually('the referral to know the matter', async () => {
    return (await operator.post('/api/case-referral/outgoing-hand-overs', draft)).status === 201;
  });
  return path;
}

interface Line {
  readonly openHandOver?: { readonly id: string; readonly version?: number };
}

/** A matter that was approved and is on its way to Hebei. */
export async function sent(place: Place, more: object = {}): Promise<string> {
  const path = await drafted(place, more);
  const head = await signIn(place, 'beijing', 'unit-head');
  const matter = `/api/case-status${path}`;
  const { openHandOver } = await eventually('the draft to be seen', async () => {
    const { body } = await head.get<Line>(matter);
    return body.openHandOver?.version === undefined ? undefined : body;
  });
  await head.post(`/api/case-referral/outgoing-hand-overs/${openHandOver?.id}/approval`, {}, { 'if-match': `"${openHandOver?.version}"` });
  return path;
}

const signedIn = new WeakMap<Place, Map<string, Promise<Caller>>>();

/** One session for each person of a run: a desk does not log in anew for every matter, and whoever does is slowed down. */
export function signIn(place: Place, region: Region, role: string): Promise<Caller> {
  const known = signedIn.get(place) ?? new Map<string, Promise<Caller>>();
  signedIn.set(place, known);
  const caller = known.get(`${region} ${role}`) ?? enter(place, region, role);
  known.set(`${region} ${role}`, caller);
  return caller;
}

async function enter({ cells, accounts }: Place, region: Region, role: string): Promise<Caller> {
  const account = accounts.find((one) => one.region === region && one.roles.includes(role));
  const { url = '' } = cells.find((one) => one.region === region) ?? {};
  const { status, body } = await new Caller(url, '').post<{ token: string }>('/api/web/tokens', {
    username: account?.username,
    password: account?.password,
  });
  if (status !== 200 && status !== 201) throw new Error(`${role} of ${region} may not sign in: ${JSON.stringify(body)}`);
  return new Caller(url, body.token);
}
