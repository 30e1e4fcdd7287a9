import { type IntakePlace, startIntake } from './import.intake.js';

// An intake in a process of its own, for a test to kill. Says its address and a token on one line when it is ready.
const intake = await startIntake(JSON.parse(process.argv[2] ?? '') as IntakePlace);
const { url, token } = intake.as('operator');
console.log(JSON.stringify({ url, token }));
