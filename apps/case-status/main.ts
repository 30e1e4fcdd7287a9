import { runAlone } from '#libs/service/src/run-alone.js';
import { caseStatus } from './src/case-status.module.js';

await runAlone(caseStatus);
