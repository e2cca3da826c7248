/** Stands where other workshops have their id, which is longer: frames and windows of a rehearsal are pages of it. */
export const REHEARSAL = 'rehearsal';
