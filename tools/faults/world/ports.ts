import { freePort } from '../../kafka/ports.js';
import { UserError } from '../../user-error.js';

/**
 * Ports for things that go away and come back. From below those that the system gives to outgoing connections: from among these, a client that
 * looks for an ended server could by chance take its port, and the server could not come back.
 */
export class Ports {
  #next = 20_000 + Math.floor(Math.random() * 10_000);

  async take(): Promise<number> {
    for (let tries = 0; tries < 500; tries++) {
      const port = this.#next++;
      try {
        return await freePort(port);
      } catch (failure) {
        if (!(failure instanceof UserError)) throw failure;
      }
    }
    throw new UserError('没有空闲端口。No free ports.');
  }
}
