/** Three, as the topics on Kafka have: more would not help one machine, fewer would let one slow matter hold up too many. */
export const partitions = 3;

export interface LaneName {
  readonly topic: string;
  readonly partition: number;
}

export const textOf = ({ topic, partition }: LaneName): string => `${topic}/${partition}`;

export const lanesOf = (topics: readonly string[]): LaneName[] =>
  topics.flatMap((topic) => Array.from({ length: partitions }, (_, partition) => ({ topic, partition })));
