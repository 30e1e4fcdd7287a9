import { describe, expect, test } from '@jest/globals';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import { masked, ReporterVault } from './reporter-vault.js';

const vault = new ReporterVault(new DataKey(Buffer.alloc(32, 7)));
const reporter = { name: '测试甲子', phone: '13800000001', address: '北京市丰台区测试东路8号' };

describe('the vault of reporter data', () => {
  test('gives back what was put in, and shows nothing of it at rest (R-021)', () => {
    const closed = vault.close('m1', reporter);

    expect(vault.open('m1', closed)).toEqual(reporter);
    expect(closed.includes(Buffer.from('测试甲子'))).toBe(false);
    expect(closed.includes(Buffer.from('13800000001'))).toBe(false);
  });

  test('opens for no other matter, with no other key, and not after a changed byte', () => {
    const closed = vault.close('m1', reporter);
    const changed = Buffer.from(closed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;

    expect(() => vault.open('m2', closed)).toThrow();
    expect(() => new ReporterVault(new DataKey(Buffer.alloc(32, 8))).open('m1', closed)).toThrow();
    expect(() => vault.open('m1', changed)).toThrow();
  });

  test('knows a caller again by the phone number, however it was typed, without keeping it', () => {
    expect(vault.fingerprint('138-0000-0001')).toBe(vault.fingerprint('13800000001'));
    expect(vault.fingerprint('13800000002')).not.toBe(vault.fingerprint('13800000001'));
    expect(vault.fingerprint(undefined)).toBeNull();
  });

  test('masks so that a caller is recognised and not found', () => {
    expect(masked(reporter)).toEqual({ name: '测***', phone: '138******01', address: '******' });
  });
});
