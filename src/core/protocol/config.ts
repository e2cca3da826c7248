import * as v from 'valibot';

/** One entry of RTCConfiguration.iceServers. */
export const IceServer = v.object({
	urls: v.union([v.string(), v.array(v.string())]),
	username: v.optional(v.string()),
	credential: v.optional(v.string())
});
export type IceServer = v.InferOutput<typeof IceServer>;

/** What `/config.json` says. Unknown fields are ignored. */
export const ServerConfig = v.object({
	/** The app's version. */
	version: v.string(),
	/** Version of the signaling protocol's additions. */
	protocol: v.number(),
	/** Path of the signaling WebSocket on the same host. */
	signaling: v.string(),
	iceServers: v.array(IceServer),
	/** The server's clock, milliseconds since 1970. */
	now: v.optional(v.number()),
	/** Origins under which other machines reach this server, the likeliest first: what goes into invitations. */
	origins: v.optional(v.array(v.string()), []),
	/** Path of the page that explains the local certificate, when the server uses one. */
	ca: v.optional(v.string())
});
export type ServerConfig = v.InferOutput<typeof ServerConfig>;
