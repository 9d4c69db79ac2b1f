/** Words of the cards wherever they are listed. */
export const elenco = {
  titoloVista: (vista: string) => `Piano ${vista}`,
  senzaIndicatori: 'nessuno',
  nonRendicontati: (n: number) => (n === 1 ? '1 non rendicontato' : `${n} non rendicontati`),
} as const
