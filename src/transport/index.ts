export { MovingRoom } from './moving-room.ts';
export { joinRoom } from './room.ts';
export type { RoomOptions, TransportRoom } from './options.ts';
export type { HubProof, PeerKey } from './signaling/membership.ts';
export { combine, combineStates } from './connection/combine.ts';
export type { Admission } from './options.ts';
