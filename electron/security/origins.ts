/** Where the window's page comes from. */
export const appOrigin = 'app://bundle';
/** Where a document comes from that is only printed. */
export const reportOrigin = 'app://report';
