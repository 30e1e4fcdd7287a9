export interface FieldError {
  field: string;
  code: string;
  message: string;
  messageEn?: string;
}

export interface ProblemBody {
  status: number;
  code: string;
  title: string;
  titleEn?: string;
  detail?: string;
  errors?: FieldError[];
  [more: string]: unknown;
}

/** What changed meanwhile, as a 412 tells it. */
export interface ChangeSince {
  version: number;
  type: string;
  at: string;
  by: string;
}

/** The service said no, in the words of RFC 9457. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.title);
    this.status = body.status;
    this.code = body.code;
    this.body = body;
  }

  get fields(): FieldError[] {
    return this.body.errors ?? [];
  }

  /** Which part of the permission policy said no. */
  get reason(): { zh: string; en: string } | undefined {
    return this.status === 403 ? (this.body as { reason?: { zh: string; en: string } }).reason : undefined;
  }

  get stale(): { current?: number; changes: ChangeSince[] } | undefined {
    if (this.status !== 412) return undefined;
    const { current, changes } = this.body as { current?: number; changes?: ChangeSince[] };
    return { ...(current === undefined ? {} : { current }), changes: changes ?? [] };
  }
}

/** No answer came: nobody knows whether the command took effect, so it may only be repeated under the same key. */
export class LineLost extends Error {}

export async function problemOf(response: Response): Promise<Problem> {
  const fallback: ProblemBody = { status: response.status, code: `http.${response.status}`, title: response.statusText };
  if (!(response.headers.get('content-type') ?? '').includes('json')) return new Problem(fallback);
  try {
    return new Problem({ ...fallback, ...((await response.json()) as Partial<ProblemBody>), status: response.status });
  } catch (unreadable) {
    return new Problem({ ...fallback, detail: String(unreadable) });
  }
}
