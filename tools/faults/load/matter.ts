import type { Region } from '#libs/domain/src/region.js';
import type { Office } from './office.js';

const complaints = '/api/complaint-intake/complaints';
const outgoing = '/api/case-referral/outgoing-hand-overs';
const incoming = '/api/case-referral/incoming-hand-overs';

/** One matter of the load and what the clerks do with it, step by step. */
export class Matter {
  private constructor(
    private readonly office: Office,
    readonly id: string,
    readonly origin: Region,
  ) {}

  static async register(office: Office, origin: Region, title: string): Promise<Matter> {
    const answer = await office.as(origin, 'operator').post('/api/complaint-intake/submissions', submission(title));
    if (!answer.ok) throw new Error(`a registration was refused: ${answer.status} ${answer.code}`);
    const [{ id }] = answer.body['matters'] as [{ id: string }];
    const told = { service: 'complaint-intake', type: 'complaint-intake.complaint-registered', aggregate: `complaint/${id}` } as const;
    office.ledger.promise({ ...told, region: origin, above: 0, upTo: 1 });
    return new Matter(office, id, origin);
  }

  /** Drafted by one, approved by another; answers the hand-over's id. */
  async refer(from: Region, to: Region, more: object = {}): Promise<string> {
    const id = await this.draft(from, { to, ...more });
    await this.office.change({
      ...{ region: from, role: 'unit-head', path: `${outgoing}/${id}`, verb: 'approval', from: ['drafted'] },
      tells: { service: 'case-referral', type: 'case-referral.hand-over-approved', aggregate: `outgoing-hand-over/${id}` },
    });
    return id;
  }

  /** The receiver has it before them. */
  async arrives(id: string, at: Region, states: readonly string[] = ['delivered', 'signed']): Promise<string> {
    return (await this.office.until(at, 'liaison', `${incoming}/${id}`, states)).state;
  }

  sign(id: string, at: Region): Promise<boolean> {
    return this.receive(id, at, 'signature', 'hand-over-signed', ['delivered']);
  }

  accept(id: string, at: Region): Promise<boolean> {
    return this.receive(id, at, 'acceptance', 'hand-over-accepted', ['signed']);
  }

  return(id: string, at: Region): Promise<boolean> {
    return this.receive(id, at, 'return', 'hand-over-returned', ['signed'], { ground: 'not-here', reason: '不在本地' });
  }

  recall(id: string, from: Region): Promise<boolean> {
    return this.office.change({
      ...{ region: from, role: 'liaison', path: `${outgoing}/${id}`, verb: 'recall', from: ['in-transit'] },
      tells: { service: 'case-referral', type: 'case-referral.recall-requested', aggregate: `outgoing-hand-over/${id}` },
    });
  }

  /** How it ended, as the sender sees it. */
  async ends(id: string, from: Region): Promise<string> {
    return (await this.office.until(from, 'liaison', `${outgoing}/${id}`, ['accepted', 'returned', 'recalled'])).state;
  }

  /** The owner's record is held here, in a state from which work begins. */
  async held(at: Region): Promise<void> {
    for (;;) {
      const answer = await this.office.as(at, 'intake').get(`${complaints}/${this.id}`);
      const custody = answer.ok ? (answer.body['custody'] as { state: string }).state : undefined;
      if (custody === 'held') return;
      if (!answer.ok && answer.status !== 404) throw new Error(`${this.id} at ${at} answered ${answer.status} ${answer.code}`);
      await this.office.wait(`${this.id} is never held by ${at}: ${custody ?? 'unknown there'}`);
    }
  }

  async finish(at: Region): Promise<void> {
    await this.held(at);
    const path = `${complaints}/${this.id}`;
    const tells = (type: string) =>
      ({ service: 'complaint-intake', type: `complaint-intake.${type}`, aggregate: `complaint/${this.id}` }) as const;
    const answer = { result: 'settled', text: '已调解。' };
    await this.office.change({
      region: at,
      role: 'intake',
      path,
      verb: 'acceptance',
      from: ['registered'],
      tells: tells('complaint-accepted'),
    });
    await this.office.change({
      region: at,
      role: 'officer',
      path,
      verb: 'answer',
      body: answer,
      from: ['accepted'],
      tells: tells('complaint-answered'),
    });
    await this.office.change({ region: at, role: 'officer', path, verb: 'closure', from: ['answered'], tells: tells('complaint-closed') });
  }

  /** The referral service hears of a matter from the log: until then it knows none. */
  private async draft(from: Region, where: object): Promise<string> {
    for (;;) {
      const answer = await this.office.as(from, 'operator').post(outgoing, { matterId: this.id, reason: '应由当地处理', ...where });
      if (answer.ok) {
        const id = String(answer.body['id']);
        const told = { service: 'case-referral', type: 'case-referral.referral-drafted', aggregate: `outgoing-hand-over/${id}` } as const;
        this.office.ledger.promise({ ...told, region: from, above: 0, upTo: 1 });
        return id;
      }
      this.office.ledger.count(`refused ${answer.code}`);
      if (answer.status !== 404 && answer.status !== 409) throw new Error(`a draft was refused: ${answer.status} ${answer.code}`);
      await this.office.wait(`${from} never lets ${this.id} be drafted (${answer.code})`);
    }
  }

  private receive(id: string, region: Region, verb: string, type: string, from: readonly string[], body: object = {}): Promise<boolean> {
    return this.office.change({
      ...{ region, role: 'liaison', path: `${incoming}/${id}`, verb, body, from },
      tells: { service: 'case-referral', type: `case-referral.${type}`, aggregate: `incoming-hand-over/${id}` },
    });
  }
}

const submission = (title: string) => ({
  ...{ kind: 'complaint', rightType: 'trademark', channel: '12345-phone', urgency: 'normal', confidential: false, title },
  ...{ facts: '买到的不是所写品牌。', request: '退货', respondent: { name: `${title}商行`, address: '测试路1号' } },
  ...{ place: { text: '河北省保定市高碑店市测试市场' }, consent: 'forward-with-identity' },
  reporter: { name: '测试甲', phone: '13800000001' },
});
