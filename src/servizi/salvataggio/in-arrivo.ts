/** The folder, among the stored files, of those still being received: no save takes them. */
export const FILE_IN_ARRIVO = '.in-arrivo'
