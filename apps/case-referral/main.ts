import { runAlone } from '#libs/service/src/run-alone.js';
import { caseReferral } from './src/case-referral.module.js';

await runAlone(caseReferral);
