import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { discardDraft, readDraft, saveDraft } from '../api/draft.js';
import type { KeptDraft } from '../api/types.js';
import { DraftSaver, type DraftState } from './draft-saver.js';
import type { SubmissionForm } from './submission.js';

const everyMs = 5_000;

export interface Draft {
  readonly state: DraftState;
  /** What was left by a crash or a closed window, until it is taken up or thrown away. Nothing is saved over it before. */
  readonly offered: KeptDraft | undefined;
  /** Something was typed that is not kept anywhere but here. */
  readonly dirty: boolean;
  changed(): void;
  isEmpty(): boolean;
  restore(): void;
  discard(): Promise<void>;
  /** This window's text counts, or the other's. */
  keepThis(): Promise<void>;
  takeOther(): Promise<void>;
}

/** The registration that is being written, saved every five seconds. `rests` while it is being sent. */
export function useDraft(form: FormInstance<SubmissionForm>, kept: KeptDraft | undefined, rests: boolean): Draft {
  const [state, setState] = useState<DraftState>({ kind: 'nothing' });
  const [offered, setOffered] = useState(kept?.text === undefined ? undefined : kept);
  const [dirty, setDirty] = useState(false);
  const text = () => JSON.stringify(form.getFieldsValue(true));
  const [saver] = useState(() => new DraftSaver(saveDraft, kept?.version ?? 0, ''));
  const empty = useRef('');
  useEffect(() => {
    empty.current = JSON.stringify(form.getFieldsValue(true));
    saver.kept = empty.current;
  }, [form, saver]);

  const save = async () => {
    const saved = await saver.save(text());
    setState(saved);
    setDirty(saver.kept !== text());
  };
  const waits = rests || offered !== undefined || (state.kind === 'unsaved' && state.why === 'elsewhere');
  const tick = useRef(save);
  tick.current = async () => {
    if (!waits && text() !== saver.kept) await save();
  };
  useEffect(() => {
    // One after the other: a save over a slow line is not overtaken by the next.
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const plan = () => {
      if (!gone) timer = setTimeout(() => void tick.current().finally(plan), everyMs);
    };
    plan();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);

  const fill = ({ version, text: theirs, savedAt }: KeptDraft) => {
    saver.version = version;
    if (theirs !== undefined) form.setFieldsValue(JSON.parse(theirs) as SubmissionForm);
    saver.kept = text();
    setDirty(false);
    setOffered(undefined);
    setState(savedAt === undefined ? { kind: 'nothing' } : { kind: 'saved', at: savedAt });
  };
  return {
    ...{ state, offered, dirty },
    changed: () => setDirty(true),
    isEmpty: () => text() === empty.current,
    restore: () => offered !== undefined && fill(offered),
    discard: async () => {
      saver.version = (await discardDraft(saver.version)).version;
      setOffered(undefined);
    },
    keepThis: async () => {
      saver.version = (await readDraft()).version;
      await save();
    },
    takeOther: async () => fill(await readDraft()),
  };
}
