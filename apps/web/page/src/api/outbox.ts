import { bodyOf, client } from './client.js';

/** The services that tell the other regions something. */
export const speakingServices = ['complaint-intake', 'case-referral'] as const;
export type SpeakingService = (typeof speakingServices)[number];

export const readOutbox = (service: SpeakingService) => bodyOf(client.GET(`/api/${service}/outbox`));
