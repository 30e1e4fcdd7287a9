import type { Progress } from '../progress.js';
import type { Laptop } from './laptop.js';

export async function importSample(_laptop: Laptop, _progress: Progress): Promise<void> {}
