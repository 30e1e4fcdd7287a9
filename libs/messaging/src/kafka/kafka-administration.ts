import { setTimeout } from 'node:timers/promises';
import kafkajs, { type AclEntry, type Admin } from 'kafkajs';
import type { Report } from '../report.js';
import { type KafkaConfig, kafkaClient } from './kafka-client.js';
import { KafkaTopics } from './kafka-topics.js';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

/** What a user may do. Names are prefixes: `beijing.` means every topic or group that begins so. Whoever may read or write may also look. */
export interface Grants {
  readonly writes: readonly string[];
  readonly reads: readonly string[];
  readonly groups: readonly string[];
}

/** For whoever runs a broker: makes topics, says who may do what. Needs a user that may do everything. */
export class KafkaAdministration {
  readonly #topics: KafkaTopics;

  constructor(
    private readonly config: KafkaConfig,
    private readonly report: Report = () => {},
  ) {
    this.#topics = new KafkaTopics(kafkaClient(config, report));
  }

  /** Asks until the broker answers. Rejects with the last refusal when the signal says that waiting is no use. */
  async answers(signal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        return await this.ask(async (admin) => void (await admin.listTopics()), 0);
      } catch (failure) {
        if (signal.aborted) throw failure;
        await setTimeout(100);
      }
    }
  }

  ensureTopics(topics: readonly string[], partitions: number): Promise<void> {
    return this.#topics.ensure(topics, partitions);
  }

  /** Whether nothing was ever written to them. Topics that are not there are empty. */
  async areEmpty(topics: readonly string[]): Promise<boolean> {
    return this.ask(async (admin) => {
      const there = new Set(await admin.listTopics());
      for (const topic of topics.filter((each) => there.has(each))) {
        if ((await admin.fetchTopicOffsets(topic)).some(({ high }) => high !== '0')) return false;
      }
      return true;
    });
  }

  async deleteTopics(topics: readonly string[]): Promise<void> {
    await this.ask((admin) => admin.deleteTopics({ topics: [...topics] }));
  }

  async grant(username: string, { writes, reads, groups }: Grants): Promise<void> {
    const { TOPIC, GROUP } = AclResourceTypes;
    const { WRITE, READ } = AclOperationTypes;
    const allow = (resourceType: AclEntry['resourceType'], operation: AclEntry['operation'], resourceName: string): AclEntry => ({
      principal: `User:${username}`,
      host: '*',
      operation,
      permissionType: AclPermissionTypes.ALLOW,
      resourceType,
      resourceName,
      resourcePatternType: ResourcePatternTypes.PREFIXED,
    });
    const acl = [
      ...writes.map((prefix) => allow(TOPIC, WRITE, prefix)),
      ...reads.map((prefix) => allow(TOPIC, READ, prefix)),
      ...groups.map((prefix) => allow(GROUP, READ, prefix)),
    ];
    await this.ask((admin) => admin.createAcls({ acl }));
  }

  close(): Promise<void> {
    return this.#topics.close();
  }

  /** One connection per question: a broker that is just starting refuses some and drops others. */
  private async ask<T>(question: (admin: Admin) => Promise<T>, retries?: number): Promise<T> {
    const admin = kafkaClient(this.config, this.report, retries).admin();
    try {
      await admin.connect();
      return await question(admin);
    } finally {
      await admin.disconnect();
    }
  }
}
