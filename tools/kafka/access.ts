import { type Region, regions } from '#libs/domain/src/region.js';
import { topicOf } from '#libs/messaging/src/envelope/envelope.js';
import { heartbeatTopics } from '#libs/messaging/src/heartbeat/heartbeat.js';
import type { Grants } from '#libs/messaging/src/kafka/kafka-administration.js';
import { speakingServices, speakingToAll } from '#libs/service/src/service-definition.js';

export const partitions = 3;

/** Every topic of the three regions. */
export const allTopics: readonly string[] = [
  ...regions.flatMap((region) => speakingServices.map((service) => topicOf(region, service))),
  ...heartbeatTopics,
];

/** A region hears what all three tell each other, and of its own all; it speaks for itself only. It reads under group names of its own, so that it cannot take another's place in a group. */
export const grantsOf = (region: Region): Grants => ({
  writes: [`${region}.`],
  reads: [
    `${region}.`,
    ...heartbeatTopics,
    ...regions.filter((each) => each !== region).flatMap((each) => speakingToAll.map((service) => topicOf(each, service))),
  ],
  groups: [`${region}.`],
});
