import { describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { instant } from '#libs/domain/src/instant.js';
import { isFresh, isSignedBy, newSecret, signatureBy, signedHead } from './standard-webhook.js';

/** The example of the specification. */
const published = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  head: { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: '1614265330' },
  body: Buffer.from('{"test": 2432232314}'),
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const { secret, head, body, signature } = published;

describe('A signature of Standard Webhooks', () => {
  test('is the published one for the published message', () => {
    expect(signatureBy([secret], head, body)).toBe(signature);
    expect(isSignedBy([secret], { ...head, signature }, body)).toBe(true);
  });

  test.each([
    ['another body', { ...head, signature }, '{"test": 2432232315}'],
    ['another id', { ...head, id: 'msg_other', signature }, body],
    ['another time', { ...head, timestamp: '1614265331', signature }, body],
    ['a signature cut short', { ...head, signature: signature.slice(0, -1) }, body],
    ['another version', { ...head, signature: signature.replace('v1', 'v2') }, body],
    ['none', { ...head, signature: ' ' }, body],
  ])('does not fit %s', (_what, asked, other) => {
    expect(isSignedBy([secret], asked, Buffer.from(other))).toBe(false);
  });

  test('by the old or the new secret is enough while one is replaced, in either direction', () => {
    const [old, fresh] = [newSecret(), newSecret()];
    expect(isSignedBy([fresh, old], { ...head, signature: signatureBy([old], head, body) }, body)).toBe(true);
    expect(isSignedBy([fresh], { ...head, signature: signatureBy([fresh, old], head, body) }, body)).toBe(true);
    expect(isSignedBy([fresh], { ...head, signature: signatureBy([old], head, body) }, body)).toBe(false);
  });

  test('is believed by the official library, and the official library’s here', () => {
    const official = new Webhook(secret);
    const now = new Date();
    const sent = { id: 'msg_1', timestamp: String(Math.floor(now.getTime() / 1_000)) };
    const ours = signatureBy([newSecret(), secret], sent, body);
    expect(
      official.verify(body.toString(), { 'webhook-id': sent.id, 'webhook-timestamp': sent.timestamp, 'webhook-signature': ours }),
    ).toEqual({ test: 2432232314 });
    expect(isSignedBy([secret], { ...sent, signature: official.sign(sent.id, now, body.toString()) }, body)).toBe(true);
  });
});

describe('A message', () => {
  test.each([
    ['2021-02-25T15:02:10.000Z', true],
    ['2021-02-25T15:07:10.000Z', true],
    ['2021-02-25T14:57:10.000Z', true],
    ['2021-02-25T15:07:11.000Z', false],
    ['2021-02-25T14:57:09.000Z', false],
  ])('of 15:02:10 that is read at %s is fresh: %s', (now, fresh) => {
    expect(isFresh({ ...head, signature }, instant(now))).toBe(fresh);
  });

  test.each([
    [{}],
    [{ 'webhook-id': 'a', 'webhook-timestamp': '1' }],
    [{ 'webhook-id': 'a.b', 'webhook-timestamp': '1', 'webhook-signature': 'v1,x' }],
    [{ 'webhook-id': 'a', 'webhook-timestamp': '-1', 'webhook-signature': 'v1,x' }],
    [{ 'webhook-id': 'a', 'webhook-timestamp': '1e3', 'webhook-signature': 'v1,x' }],
  ])('with the headers %j is none', (headers) => {
    expect(signedHead(headers)).toBeUndefined();
  });
});
