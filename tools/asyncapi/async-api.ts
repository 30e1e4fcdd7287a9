import { allContracts } from '#libs/contracts/src/all-contracts.js';
import type { Contract } from '#libs/contracts/src/contract.js';
import { type Region, regionNames, regions } from '#libs/domain/src/region.js';
import { cloudEvent, topicOf } from '#libs/messaging/src/envelope/envelope.js';
import { type ServiceDefinition, speakingServices, topicsOf } from '#libs/service/src/service-definition.js';
import { heardBy } from './heard-by.js';

type Json = Readonly<Record<string, unknown>>;

const description = `Every message is a compact JWS (EdDSA, Ed25519) of the sending region, for a topic of that region. Its payload is a CloudEvent 1.0 in JSON, shown here as the
message's payload. Believe nothing of a message before its signature was checked against the region in the topic's name. Fields of the media type application/jose
hold a JWE that one region alone can open; \`x-inside\` shows what it finds. The record's key is the matter (\`subject\`): messages of one key are in order. Delivery is at
least once: \`id\` tells a repetition. Readers let unknown fields pass.`;

/** The AsyncAPI 3.0 document of everything that is on the log: who says what where, and who hears it. */
export function asyncApi(services: readonly ServiceDefinition[]): Json {
  const heard = services.flatMap((service) => regions.flatMap((region) => receiving(region, service)));
  return {
    asyncapi: '3.0.0',
    info: { title: '京津冀知识产权执法协作: events between the regions', version: '1.0.0', description },
    defaultContentType: 'application/jose',
    channels: Object.fromEntries(regions.flatMap((region) => speakingServices.map((service) => channel(region, service)))),
    operations: Object.fromEntries([...regions.flatMap((region) => speakingServices.map((service) => sending(region, service))), ...heard]),
    components: {
      messages: Object.fromEntries(allContracts.map((contract) => [nameOf(contract), message(contract)])),
      schemas: { envelope: plain(cloudEvent), headers },
    },
  };
}

const nameOf = ({ type, version }: Contract): string => `${type}.v${version}`;
const saidBy = (service: string): Contract[] => allContracts.filter(({ type }) => type.startsWith(`${service}.`));
const ref = (...path: string[]): Json => ({ $ref: `#/${path.join('/')}` });

function channel(region: Region, service: string): [string, Json] {
  const address = topicOf(region, service);
  const messages = saidBy(service).map((contract) => [nameOf(contract), ref('components', 'messages', nameOf(contract))]);
  const { zh, en } = regionNames[region];
  const says = `What ${service} of ${en} (${zh}) tells. Only that region can write here.`;
  return [address, { address, description: says, messages: Object.fromEntries(messages) }];
}

function sending(region: Region, service: string): [string, Json] {
  const topic = topicOf(region, service);
  return [`${topic}.tells`, operation('send', topic, saidBy(service))];
}

/** One operation for each topic that a service hears, with the events that it has a handler for. */
function receiving(region: Region, service: ServiceDefinition): [string, Json][] {
  const heard = heardBy(service);
  return topicsOf(service, region).map((topic) => {
    const said = saidBy(topic.slice(topic.indexOf('.') + 1));
    const contracts = said.filter((contract) => heard.includes(contract));
    return [`${topicOf(region, service.name)}.hears.${topic}`, operation('receive', topic, contracts)];
  });
}

function operation(action: 'send' | 'receive', topic: string, contracts: readonly Contract[]): Json {
  const messages = contracts.map((contract) => ref('channels', topic, 'messages', nameOf(contract)));
  return { action, channel: ref('channels', topic), messages };
}

function message(contract: Contract): Json {
  const { type, version, says, data } = contract;
  const own = { type: { const: type }, dataversion: { const: version }, data: plain(data) };
  return {
    name: nameOf(contract),
    title: `${type} (version ${version})`,
    summary: says,
    contentType: 'application/jose',
    correlationId: { location: '$message.payload#/correlationid' },
    headers: ref('components', 'schemas', 'headers'),
    payload: { allOf: [ref('components', 'schemas', 'envelope'), { type: 'object', properties: own }] },
  };
}

const text = { type: 'string' };
const headers: Json = {
  type: 'object',
  description: 'The record’s headers, for readers of the raw log. They are not signed: only what is inside the JWS counts.',
  required: ['ce_id', 'ce_type', 'ce_source', 'ce_specversion'],
  properties: { ce_id: text, ce_type: text, ce_source: text, ce_specversion: { const: '1.0' } },
};

/** TypeBox keeps marks of its own beside the JSON Schema; they do not survive this. */
const plain = (schema: object): Json => JSON.parse(JSON.stringify(schema)) as Json;
