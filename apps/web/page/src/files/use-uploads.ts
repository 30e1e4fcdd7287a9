import { useCallback, useEffect, useRef, useState } from 'react';
import { Upload } from 'tus-js-client';
import { newKey } from '../api/command-key.js';
import { getUpload, type UploadedFile, uploadsAddress } from '../api/files.js';

/** A file on its way from this desk. */
export interface Sending {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: 'sending' | 'waiting' | 'checking' | 'ready' | 'refused' | 'failed';
  /** What the service made of it, once it is wholly there. */
  readonly upload?: UploadedFile;
  readonly error?: unknown;
}

/** Large enough to be quick, small enough that a proxy with a limit lets it through. */
const pieceBytes = 16 * 1024 * 1024;
/** Milliseconds until the next try over a lost line. */
const pauses = [500, 1_000, 2_000, 4_000, ...Array.from({ length: 60 }, () => 5_000)];

/** Sends files by the tus protocol: a lost line, also a reload of the page, costs nothing of what has arrived. */
export function useUploads(ready?: (file: Sending) => void) {
  const [files, setFiles] = useState<readonly Sending[]>([]);
  const running = useRef(new Map<string, Upload>());
  const told = useRef(ready);
  told.current = ready;
  const change = useCallback(
    (key: string, more: Partial<Sending>) => setFiles((now) => now.map((file) => (file.key === key ? { ...file, ...more } : file))),
    [],
  );
  useEffect(() => () => running.current.forEach((upload) => void upload.abort()), []);
  const add = useCallback(
    (chosen: Iterable<File>) => {
      for (const file of chosen) {
        const sending: Sending = { key: newKey(), name: file.name, bytes: file.size, sent: 0, state: 'sending' };
        setFiles((now) => [...now, sending]);
        const upload = uploadOf(
          file,
          (more) => change(sending.key, more),
          (done) => told.current?.({ ...sending, ...done }),
        );
        running.current.set(sending.key, upload);
        void begin(upload);
      }
    },
    [change],
  );
  const remove = useCallback((key: string) => {
    void running.current.get(key)?.abort();
    running.current.delete(key);
    setFiles((now) => now.filter((file) => file.key !== key));
  }, []);
  const retry = useCallback(
    (key: string) => {
      change(key, { state: 'sending', error: undefined });
      running.current.get(key)?.start();
    },
    [change],
  );
  return { files, add, remove, retry };
}

function uploadOf(file: File, change: (more: Partial<Sending>) => void, ready: (done: Partial<Sending>) => void): Upload {
  const upload: Upload = new Upload(file, {
    endpoint: uploadsAddress,
    metadata: { filename: file.name },
    chunkSize: pieceBytes,
    retryDelays: pauses,
    removeFingerprintOnSuccess: true,
    onProgress: (sent) => change({ sent, state: 'sending' }),
    onShouldRetry: (failure) => {
      const status = failure.originalResponse?.getStatus() ?? 0;
      const again = status === 0 || status === 409 || status === 423 || status >= 500;
      if (again) change({ state: 'waiting' });
      return again;
    },
    onError: (error) => change({ state: 'failed', error }),
    onSuccess: () => void checked(upload, change, ready),
  });
  return upload;
}

async function begin(upload: Upload): Promise<void> {
  const [before] = await upload.findPreviousUploads();
  if (before !== undefined) upload.resumeFromPreviousUpload(before);
  upload.start();
}

/** What it is, the service finds out from its bytes. */
async function checked(upload: Upload, change: (more: Partial<Sending>) => void, ready: (done: Partial<Sending>) => void): Promise<void> {
  change({ state: 'checking' });
  try {
    const seen = await getUpload(upload.url?.split('/').at(-1) ?? '');
    const done = { upload: seen, state: seen.state === 'refused' ? ('refused' as const) : ('ready' as const), sent: seen.bytes };
    change(done);
    if (done.state === 'ready') ready(done);
  } catch (error) {
    change({ state: 'failed', error });
  }
}
