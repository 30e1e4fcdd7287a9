import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AccessCell, type AccessCells, startAccessCells } from '#test/support/access.cells.js';
import { rowsOf } from '#test/support/access.rows.js';
import { eventually } from '#test/support/probe.js';
import { aComplaint } from '#test/support/submission.js';

let cells: AccessCells;
let matterId: string;
let handOver: string;
beforeAll(async () => {
  cells = await startAccessCells();
  const { beijing, hebei } = cells;
  const registered = await beijing.as('operator').post<{ matters: { id: string }[] }>('/api/complaint-intake/submissions', aComplaint);
  matterId = registered.body.matters[0]?.id ?? '';
  handOver = await eventually('the draft to be taken', async () => {
    const draft = { matterId, to: 'hebei', reason: '被投诉人在保定' };
    const { status, body } = await beijing.as('operator').post<{ id: string }>('/api/case-referral/outgoing-hand-overs', draft);
    return status === 201 && body.id;
  });
  await beijing.as('unit-head').change(`/api/case-referral/outgoing-hand-overs/${handOver}/approval`, 1);
  await eventually('Hebei to see what the matter says', async () => (await seen(hebei)).facts !== null);
}, 120_000);
afterAll(() => cells.stop());

const seen = async (cell: AccessCell): Promise<{ facts: string | null }> => {
  const { status, body } = await cell.as('unit-head').get<{ facts: string | null }>(`/api/case-status/matters/${matterId}`);
  return status === 200 ? body : { facts: null };
};

const entries = (cell: AccessCell, schema: string, by: string) =>
  rowsOf<{ action: string; subject: string; rule: string; details: object }>(
    cell.databaseUrl,
    `select action, subject, rule, details from ${schema}.audit_entry where by = $1 and rule = 'R-113' order by id`,
    [by],
  );

describe('reading what another region’s matter says (R-113)', () => {
  test('is written down when the matter is opened: who, what, by which link', async () => {
    const { hebei } = cells;
    await hebei.as('officer').get(`/api/case-status/matters/${matterId}`);
    expect(await entries(hebei, 'case_status', hebei.principal('officer').accountId)).toEqual([
      {
        ...{ action: 'ForeignMatterRead', subject: `matter/${matterId}`, rule: 'R-113' },
        details: { holder: 'beijing', link: `hand-over/${handOver}` },
      },
    ]);
  });

  test('is written down when the dossier of a hand-over is opened', async () => {
    const { hebei } = cells;
    await hebei.as('liaison').get(`/api/case-referral/incoming-hand-overs/${handOver}`);
    expect(await entries(hebei, 'case_referral', hebei.principal('liaison').accountId)).toEqual([
      {
        ...{ action: 'ForeignMatterRead', subject: `matter/${matterId}`, rule: 'R-113' },
        details: { holder: 'beijing', link: `hand-over/${handOver}` },
      },
    ]);
  });

  test('is written down when it leaves in an export', async () => {
    const { hebei } = cells;
    const { body } = await hebei.as('supervisor').get<string>('/api/case-status/matters.csv');
    expect(body).toContain(aComplaint.title);
    expect(await entries(hebei, 'case_status', hebei.principal('supervisor').accountId)).toMatchObject([
      { action: 'ForeignMattersExported', details: { matters: [{ id: matterId, holder: 'beijing', link: `hand-over/${handOver}` }] } },
    ]);
  });

  test('is not written down for lists and searches, nor for one’s own region’s matters, nor for a status without content', async () => {
    const { beijing, tianjin, hebei } = cells;
    await hebei.as('intake').get(`/api/case-status/matters?q=${encodeURIComponent('箱包')}`);
    await beijing.as('intake').get(`/api/case-status/matters/${matterId}`);
    expect((await tianjin.as('intake').get<{ facts: unknown }>(`/api/case-status/matters/${matterId}`)).body.facts).toBeNull();
    for (const cell of cells.all) expect(await entries(cell, 'case_status', cell.principal('intake').accountId)).toEqual([]);
  });

  test('is written down for the region that gave it away, from then on', async () => {
    const { beijing, hebei } = cells;
    await hebei.as('liaison').change(`/api/case-referral/incoming-hand-overs/${handOver}/signature`, 1);
    await hebei.as('liaison').change(`/api/case-referral/incoming-hand-overs/${handOver}/acceptance`, 2);
    await eventually('Beijing to know that Hebei holds it', async () => {
      const { body } = await beijing.as('unit-head').get<{ holder: string }>(`/api/case-status/matters/${matterId}`);
      return body.holder === 'hebei';
    });
    await beijing.as('officer').get(`/api/case-status/matters/${matterId}`);
    expect(await entries(beijing, 'case_status', beijing.principal('officer').accountId)).toMatchObject([
      { subject: `matter/${matterId}`, details: { holder: 'hebei', link: `hand-over/${handOver}` } },
    ]);
  });
});
