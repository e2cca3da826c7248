/** What a sheet is bound to beside its addressee: it can't be opened as one of another workshop, quiz or wave. */
export const sheetContext = (workshop: string, commitment: string, wave: string) =>
	`sheet/${workshop}/${commitment}/${wave}`;
