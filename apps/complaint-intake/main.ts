import { runAlone } from '#libs/service/src/run-alone.js';
import { complaintIntake } from './src/complaint-intake.module.js';

await runAlone(complaintIntake);
