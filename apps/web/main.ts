import { runAlone } from '#libs/service/src/run-alone.js';
import { pageRoutes, web } from './src/web.module.js';

await runAlone(web, pageRoutes());
