/** Words of bringing a print in. */
export const importa = {
  titolo: 'Porta qui una stampa',
  passi: ['Scegli i file', 'Controlla le differenze', 'Fatto'],
  apertura:
    'Si legge la «Scheda PEG di rendicontazione», in formato testo (.txt) o PDF. Prima di scrivere si vede che cosa cambierebbe: nulla entra in archivio senza conferma.',
} as const
