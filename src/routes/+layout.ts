// Everything is rendered on the device: there is no server that could know a workshop.
export const ssr = false;
export const prerender = false;
