import { describe, expect, test } from '@jest/globals';
import { LineLost, Problem } from '../api/problem.js';
import { DraftSaver } from './draft-saver.js';

/** A service that keeps a draft as the real one does, behind a line that can lose the question or the answer. */
function service() {
  const kept = { version: 0, text: '' };
  const line = { losesQuestion: false, losesAnswer: false };
  const put = async (text: string, version: number) => {
    if (line.losesQuestion) throw new LineLost('');
    const repeated = kept.version === version + 1 && kept.text === text;
    if (kept.version !== version && !repeated) throw new Problem({ status: 412, code: 'common.stale', title: '' });
    if (!repeated) Object.assign(kept, { version: version + 1, text });
    if (line.losesAnswer) throw new LineLost('');
    return { version: kept.version, savedAt: 'now' };
  };
  return { kept, line, saver: new DraftSaver(put, 0, '') };
}

describe('a draft that saves itself', () => {
  test('is saved with the version of the save before', async () => {
    const { kept, saver } = service();
    expect(await saver.save('a')).toEqual({ kind: 'saved', at: 'now' });
    await saver.save('ab');
    expect(kept).toEqual({ version: 2, text: 'ab' });
  });

  test('waits for the line with all that was typed meanwhile', async () => {
    const { kept, line, saver } = service();
    line.losesQuestion = true;
    expect(await saver.save('a')).toEqual({ kind: 'unsaved', why: 'line' });
    line.losesQuestion = false;
    expect(await saver.save('ab')).toEqual({ kind: 'saved', at: 'now' });
    expect(kept.text).toBe('ab');
  });

  test('takes a save whose answer was lost for its own, not for another window’s', async () => {
    const { kept, line, saver } = service();
    line.losesAnswer = true;
    expect(await saver.save('a')).toEqual({ kind: 'unsaved', why: 'line' });
    line.losesAnswer = false;
    expect(await saver.save('ab')).toEqual({ kind: 'saved', at: 'now' });
    expect(kept).toEqual({ version: 2, text: 'ab' });
  });

  test('overwrites nothing that another window saved', async () => {
    const { kept, saver } = service();
    await saver.save('a');
    Object.assign(kept, { version: 2, text: 'theirs' });
    expect(await saver.save('ab')).toEqual({ kind: 'unsaved', why: 'elsewhere' });
    expect([kept.text, saver.kept]).toEqual(['theirs', 'a']);
  });
});
