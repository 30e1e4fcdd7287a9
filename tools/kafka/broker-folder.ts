import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { regions } from '#libs/domain/src/region.js';
import { projectRoot } from '../project-root.js';
import { UserError } from '../user-error.js';

export interface KafkaUser {
  readonly username: string;
  readonly password: string;
}

/** What connection.json says: everything that a client on this machine needs. */
export interface KafkaConnection {
  readonly brokers: readonly string[];
  readonly users: Readonly<Record<string, KafkaUser>>;
}

/** Made once per data folder. The users are written into the broker's data when it is formatted, so the two belong together. */
export interface BrokerSecrets {
  readonly clusterId: string;
  readonly controllerPassword: string;
  readonly users: KafkaConnection['users'];
}

/** A listener beside the usual one. Clients are told to come by `advertised`: whatever stands between can be cut without the broker's knowing. */
export interface Door {
  readonly port: number;
  readonly advertised: number;
}

export interface Ports {
  readonly port: number;
  readonly controllerPort: number;
  readonly doors: readonly Door[];
}

/** The data folder of one broker and the names of what lies in it. Passwords are for the owner's eyes only. */
export class BrokerFolder {
  readonly connection: string;
  readonly properties: string;
  readonly logFile: string;
  readonly output: string;
  readonly pid: string;
  readonly data: string;
  readonly #secrets: string;

  constructor(readonly path: string) {
    this.connection = join(path, 'connection.json');
    this.properties = join(path, 'server.properties');
    this.logFile = join(path, 'broker.log');
    this.output = join(path, 'broker.out');
    this.pid = join(path, 'broker.pid');
    this.data = join(path, 'data');
    this.#secrets = join(path, 'secrets.json');
  }

  /** Refuses to delete a folder that does not look like a broker's. */
  async reset(): Promise<void> {
    if (!existsSync(this.path) || readdirSync(this.path).length === 0) return;
    if (!existsSync(this.#secrets))
      throw new UserError(`不是 Kafka 数据目录，未删除。${this.path} is not a data folder of Kafka; it was not deleted.`);
    await rm(this.path, { recursive: true });
  }

  async open(): Promise<BrokerSecrets> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    if (existsSync(this.#secrets)) return JSON.parse(await readFile(this.#secrets, 'utf8')) as BrokerSecrets;
    if (existsSync(this.data))
      throw new UserError(
        `${this.path} 缺少 secrets.json，请用 --reset 重建。${this.path} has lost its secrets.json; rebuild it with --reset.`,
      );
    const names = ['admin', ...regions];
    const users = Object.fromEntries(names.map((username) => [username, { username, password: secret() }]));
    const secrets = { clusterId: clusterId(), controllerPassword: secret(), users };
    await this.writePrivately(this.#secrets, JSON.stringify(secrets, null, 2));
    return secrets;
  }

  get isFormatted(): boolean {
    return existsSync(this.data);
  }

  async writeProperties({ doors, ...ports }: Ports, { users, controllerPassword }: BrokerSecrets, logDir: string): Promise<void> {
    const values: Record<string, string | number | undefined> = {
      ...ports,
      ...listenersOf(doors),
      controllerPassword,
      logDir,
      adminPassword: users['admin']?.password,
    };
    const template = await readFile(join(projectRoot, 'deploy/kafka/server.properties'), 'utf8');
    await this.writePrivately(
      this.properties,
      template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])),
    );
  }

  async writeConnection(connection: KafkaConnection): Promise<void> {
    await this.writePrivately(this.connection, `${JSON.stringify(connection, null, 2)}\n`);
  }

  /** The port of the last start, so that addresses stay what they were. */
  async lastPort(): Promise<number | undefined> {
    if (!existsSync(this.connection)) return undefined;
    const { brokers } = JSON.parse(await readFile(this.connection, 'utf8')) as KafkaConnection;
    return Number(brokers[0]?.split(':')[1]);
  }

  /** Whole or not at all: who reads it may be another process. */
  private async writePrivately(path: string, text: string): Promise<void> {
    await writeFile(`${path}.new`, text, { mode: 0o600 });
    await chmod(`${path}.new`, 0o600);
    await rename(`${path}.new`, path);
  }
}

/** Words for the template, one listener for each door. */
function listenersOf(doors: readonly Door[]): Readonly<Record<string, string>> {
  const all = (word: (name: string, door: Door) => string) => doors.map((door, index) => word(`DOOR${index + 1}`, door)).join('');
  return {
    doorListeners: all((name, { port }) => `,${name}://127.0.0.1:${port}`),
    doorAddresses: all((name, { advertised }) => `,${name}://127.0.0.1:${advertised}`),
    doorProtocols: all((name) => `,${name}:SASL_PLAINTEXT`),
    doorLogins: all(
      (name) =>
        `\nlistener.name.${name.toLowerCase()}.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;`,
    ),
  };
}

const secret = (): string => randomBytes(18).toString('base64url');

/** Kafka takes no id that begins with a dash: its own tools would read it as an option. */
function clusterId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? clusterId() : id;
}
