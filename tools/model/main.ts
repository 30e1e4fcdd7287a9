import { main } from '../user-error.js';
import { playStories } from './play-stories.js';

await main(async () => {
  process.exitCode = await playStories(process.argv.slice(2));
});
