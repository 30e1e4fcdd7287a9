import { phoneCheck } from '#libs/http/src/fields/checks.js';
import { cleanPhone } from '#libs/http/src/fields/cleaning.js';
import type { Reporter, Submission } from '../../complaint/domain/submission.js';
import { faultAt, type RowFault } from './row-fault.js';
import { nameMissing, phoneMissing, phoneUnreadable } from './row-words.js';

export interface ReporterReading {
  readonly reporter?: Reporter;
  readonly faults: readonly RowFault[];
}

const anonymous = new Set(['', '匿名', '匿名举报', '匿名举报人', '不愿透露', '未留', '无']);

/** Who calls. A complaint needs name and phone (C-03); of a report either may be missing, and with both gone it is anonymous. */
export function readReporter(kind: Submission['kind'], caller: string, written: string): ReporterReading {
  const phone = String(cleanPhone(written));
  const nameless = anonymous.has(caller);
  const faults = [
    ...(phone !== '' && phoneCheck(phone) !== undefined ? [faultAt('phone', written, phoneUnreadable)] : []),
    ...(kind !== 'report' && nameless ? [faultAt('caller', caller, nameMissing)] : []),
    ...(kind !== 'report' && phone === '' ? [faultAt('phone', written, phoneMissing)] : []),
  ];
  if (faults.length > 0 || (nameless && phone === '')) return { faults };
  return { faults, reporter: { name: nameless ? '匿名' : caller, ...(phone === '' ? {} : { phone }) } };
}
