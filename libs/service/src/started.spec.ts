import { describe, expect, test } from '@jest/globals';
import { Started } from './started.js';

describe('what was started', () => {
  const threeParts = () => {
    const stopped: string[] = [];
    const started = new Started();
    for (const part of ['database', 'log', 'server']) started.add(async () => stopped.push(part));
    return { started, stopped };
  };

  test('is stopped backwards, once', async () => {
    const { started, stopped } = threeParts();
    await started.stop();
    await started.stop();
    expect(stopped).toEqual(['server', 'log', 'database']);
  });

  test('is stopped to the end although a part fails, and the failure is told', async () => {
    const { started, stopped } = threeParts();
    started.add(() => Promise.reject(new Error('will not stop')));
    await expect(started.stop()).rejects.toThrow('will not stop');
    expect(stopped).toEqual(['server', 'log', 'database']);
  });

  test('is stopped when the rest cannot be started, and the reason is the one told', async () => {
    const { started, stopped } = threeParts();
    started.add(() => Promise.reject(new Error('will not stop')));
    await expect(started.orStop(() => Promise.reject(new Error('port in use')))).rejects.toThrow('port in use');
    expect(stopped).toHaveLength(3);
  });
});
