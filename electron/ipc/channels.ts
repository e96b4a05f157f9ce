/** The raw channels. Everything else goes by the names of the contract. */
export const callChannel = 'untether:call';
export const eventChannel = 'untether:event';
/** The preload says which path the system gave for a dropped file: the page cannot make this message up. */
export const dropChannel = 'untether:dropped';
