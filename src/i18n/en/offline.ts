/** What a page can't do that did not come over a connection which the browser trusts. */
export const messages = {
	title: 'Keep this page open',
	insecure:
		'Everything works here, and what you type stays on this device. But the page came over plain http: without the network it can’t be reloaded or opened again, and it can’t be installed as an app.',
	refused:
		'Everything works here, and what you type stays on this device. But this browser doesn’t trust the workshop’s computer yet: without the network the page can’t be reloaded or opened again, and it can’t be installed as an app.',
	trust: 'How to trust it',
	host: 'Whoever runs the server changes that with “npm start -- --https”.'
};
