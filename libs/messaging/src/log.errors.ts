/** Nobody can read from or write to a topic that was not made first: a misspelt name must not become a topic of its own. */
export class UnknownTopic extends Error {
  override readonly name = 'UnknownTopic';
  constructor(readonly topics: readonly string[]) {
    super(`the log has no topic ${topics.map((topic) => `“${topic}”`).join(', ')}; ensureTopics makes missing ones`);
  }
}
