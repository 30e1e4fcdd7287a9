import { type AsyncAPIDocumentInterface, type Diagnostic, Parser } from '@asyncapi/parser';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { services } from '#apps/cell/src/cell.js';
import { allContracts } from '#libs/contracts/src/all-contracts.js';
import { regions } from '#libs/domain/src/region.js';
import { speakingServices } from '#libs/service/src/service-definition.js';
import { asyncApi } from '#tools/asyncapi/async-api.js';
import { heardBy } from '#tools/asyncapi/heard-by.js';

const written = asyncApi(services);
const parsed = (document: object) => new Parser().parse(JSON.stringify(document));

let document: AsyncAPIDocumentInterface;
let diagnostics: readonly Diagnostic[];
beforeAll(async () => {
  const answer = await parsed(written);
  document = answer.document as AsyncAPIDocumentInterface;
  diagnostics = answer.diagnostics;
});

describe('the AsyncAPI document', () => {
  test('is one, says the official parser, with no error and no warning', () => {
    const complaints = diagnostics.filter(({ severity }) => severity <= 1);

    expect(complaints.map(({ message, path }) => `${path.join('.')}: ${message}`)).toEqual([]);
    expect(document.version()).toBe('3.0.0');
    expect(document.channels().all().length).toBe(regions.length * speakingServices.length);
  });

  test('would be refused by the same parser if it were broken', async () => {
    const astray = { address: 'beijing.nowhere', messages: { lost: { $ref: '#/components/messages/nothing' } } };
    const { diagnostics } = await parsed({ ...written, operations: {}, channels: { astray } });

    expect(diagnostics.some(({ severity }) => severity === 0)).toBe(true);
  });

  test.each(allContracts.map(({ type, version, says }) => [`${type}.v${version}`, type, says] as const))(
    'has %s in the topic of its service in all three regions, with envelope, payload and what it says',
    (name, type, says) => {
      const channels = document.channels().filterBy((channel) => channel.messages().has(name));
      const message = document.components().messages().get(name);

      expect(channels.map((channel) => channel.address()).sort()).toEqual(
        regions.map((region) => `${region}.${type.split('.')[0]}`).sort(),
      );
      expect(message?.summary()).toBe(says);
      expect(JSON.stringify(message?.payload()?.json())).toContain(`"const":"${type}"`);
      expect(message?.headers()?.json()).toMatchObject({ required: expect.arrayContaining(['ce_id']) });
    },
  );

  test('says who hears what, and nobody speaks into the void', () => {
    const hebei = document.operations().get('hebei.case-referral.hears.beijing.case-referral')?.messages();
    const heard = new Set(services.flatMap(heardBy));

    expect(hebei?.has('case-referral.hand-over-offered.v1')).toBe(true);
    expect(hebei?.has('case-referral.referral-drafted.v1')).toBe(false);
    expect(allContracts.filter((contract) => !heard.has(contract)).map(({ type }) => type)).toEqual([]);
  });
});
