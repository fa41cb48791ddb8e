import type { Series } from './series.ts';
export async function measurePeers(_series: Series): Promise<void> {}
