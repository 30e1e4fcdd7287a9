import { Injectable } from '@nestjs/common';
import { CompactSign, compactVerify, decodeProtectedHeader } from 'jose';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { type PublishedEvent, UnreadableEvent } from '#libs/contracts/src/contract.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { LogMessage } from '../event-log.js';
import { KeyRing } from './key-ring.js';

/** A message that its topic's region did not sign. Nothing in it may be believed. */
export class Forged extends UnreadableEvent {}

/** CloudEvents 1.0 attributes, with the extensions that the three regions agreed on. */
export const cloudEvent = Type.Object({
  specversion: Type.Literal('1.0'),
  id: Type.String({ minLength: 1, maxLength: 200 }),
  source: Type.String(),
  type: Type.String(),
  subject: Type.String(),
  time: Type.String({ format: 'date-time' }),
  datacontenttype: Type.Literal('application/json'),
  dataversion: Type.Integer({ minimum: 1 }),
  aggregate: Type.String(),
  sequence: Type.Integer({ minimum: 1 }),
  region: Type.String(),
  actor: Type.String(),
  correlationid: Type.String(),
  causationid: Type.Optional(Type.String()),
  data: Type.Object({}),
});
const compiled = Compile(cloudEvent);

export interface EnvelopeFacts {
  readonly id: string;
  readonly service: string;
  /** `type/id` of the aggregate whose n-th event this is. */
  readonly aggregate: string;
  readonly sequence: number;
  readonly actor: string;
  readonly correlationId: string;
  readonly causationId?: string | undefined;
  readonly time: Instant;
}

export interface ReceivedEvent extends EnvelopeFacts {
  readonly region: Region;
  readonly event: PublishedEvent;
}

export const topicOf = (region: Region, service: string) => `${region}.${service}`;

/** Wraps events as CloudEvents in a JWS of this region, and believes only what the topic's own region signed for that very topic. */
@Injectable()
export class Envelopes {
  constructor(private readonly keys: KeyRing) {}

  async wrap(event: PublishedEvent, facts: EnvelopeFacts): Promise<LogMessage> {
    const region = this.keys.region;
    const attributes = {
      specversion: '1.0',
      id: facts.id,
      source: `/${region}/${facts.service}`,
      type: event.type,
      subject: event.key,
      time: facts.time,
      datacontenttype: 'application/json',
      dataversion: event.version,
      aggregate: facts.aggregate,
      sequence: facts.sequence,
      region,
      actor: facts.actor,
      correlationid: facts.correlationId,
      causationid: facts.causationId,
    };
    const { kid, key } = this.keys.signing();
    const signed = await new CompactSign(Buffer.from(JSON.stringify({ ...attributes, data: event.data })))
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'cloudevents+jws' })
      .sign(key);
    const headers = { ce_id: facts.id, ce_type: event.type, ce_source: attributes.source, ce_specversion: '1.0' };
    return { topic: topicOf(region, facts.service), key: event.key, value: Buffer.from(signed), headers };
  }

  /** Throws `Forged` or `UnreadableEvent`; then nothing of the message was used. */
  async unwrap(message: LogMessage): Promise<ReceivedEvent> {
    const [region, service] = message.topic.split('.') as [Region, string];
    const content = await this.verified(message.value.toString(), region);
    if (!compiled.Check(content)) throw new UnreadableEvent(`not a CloudEvent: ${compiled.Errors(content)[0]?.instancePath ?? ''}`);
    if (content.source !== `/${region}/${service}` || content.region !== region)
      throw new Forged(`an event of ${content.source} in ${message.topic}`);
    if (content.subject !== message.key) throw new Forged('its key is not its subject');
    return {
      id: content.id,
      service: service ?? '',
      region,
      aggregate: content.aggregate,
      sequence: content.sequence,
      actor: content.actor,
      correlationId: content.correlationid,
      causationId: content.causationid,
      time: content.time as Instant,
      event: { type: content.type, version: content.dataversion, key: content.subject, data: content.data },
    };
  }

  private async verified(jws: string, region: Region): Promise<unknown> {
    // Not inside the try below: a keys folder that cannot be read is our trouble and says nothing about the message.
    const signer = await this.keys.verifying(kidOf(jws));
    if (signer?.region !== region) throw new Forged(`not signed by ${region}`);
    try {
      const { payload } = await compactVerify(jws, signer.key, { algorithms: ['EdDSA'] });
      return JSON.parse(Buffer.from(payload).toString());
    } catch (cause) {
      throw new Forged(`its signature does not hold`, { cause });
    }
  }
}

function kidOf(jws: string): string {
  try {
    return decodeProtectedHeader(jws).kid ?? '';
  } catch (cause) {
    throw new Forged('it is not signed', { cause });
  }
}
