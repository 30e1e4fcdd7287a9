import pg from 'pg';

/**
 * A connection whose loss never ends the process. Whoever uses it learns of the loss at the next statement, and the pool drops it; but for a moment between
 * the pool and its user it has neither listener, and a server that dies at that moment would raise an error that nobody caught.
 */
export class LastingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
