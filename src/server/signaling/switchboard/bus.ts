/** Carries texts between the processes that serve together. */
export interface Bus {
	/** Sends a text to everybody who listens to a channel, this process included. Lost when the bus is down. */
	publish(channel: string, text: string): void;
	/** Settles when texts of that channel arrive from now on. */
	subscribe(channel: string, listener: (text: string) => void): Promise<void>;
	close(): Promise<void>;
}
