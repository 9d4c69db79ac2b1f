/** The store, for who starts the program (web and command line know no floor below this one). */
export { type Archivio, type DoveArchivio, openArchivio } from '../archivio/archivio.ts'
export { ErroreArchivio, type MotivoArchivio } from '../archivio/errore.ts'
