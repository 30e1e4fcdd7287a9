import { useSyncExternalStore } from 'react';
import type { Watched } from '../api/watched.js';

export const useWatched = <T>(watched: Watched<T>): T => useSyncExternalStore(watched.watch, watched.get);
