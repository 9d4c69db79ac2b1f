/** Words of the search: its box in every header, its page. */
export const cerca = {
  titolo: 'Cerca nel piano',
  titoloPer: (testo: string) => `Cerca «${testo}»`,
  /** The box of the header. */
  riquadro: 'Cerca in tutto il piano',
  campo: 'Parole, codice o nome',
  suggerimento: 'codice, parola, persona…',
  pulsante: 'Cerca',
  dove: 'Cerca nei codici, nei titoli, negli stati di attuazione, nelle fasi, negli indicatori, nelle note e tra le persone.',
  trovate: (n: string, una: boolean, testo: string) =>
    una ? `1 scheda contiene «${testo}»` : `${n} schede contengono «${testo}»`,
  mostrate: (da: number, a: number, n: string, testo: string) =>
    `${da}–${a} di ${n} schede che contengono «${testo}»`,
  viste: 'Vista del piano',
  tutteLeViste: 'Tutte',
  altri: (n: number) => (n === 1 ? 'e in un altro punto della scheda' : `e in altri ${n} punti della scheda`),
  nessuna: (testo: string) => `Nessuna scheda contiene «${testo}»`,
  nessunaQui: (testo: string, vista: string) => `Nessuna scheda di ${vista} contiene «${testo}»`,
  altrove: (n: string, una: boolean) =>
    una ? 'Guarda l’unica scheda delle altre viste' : `Guarda le ${n} schede delle altre viste`,
  daSole: 'Le parole non stanno mai tutte insieme. Da sole:',
  daSola: (n: string, una: boolean) => (una ? '1 scheda' : `${n} schede`),
  nessunaScheda: 'nessuna scheda',
  consigli: 'Per trovare di più',
  consiglio: {
    meno: 'Usa meno parole: una scheda è trovata solo se le contiene tutte, ognuna in un punto qualsiasi.',
    radice:
      'Maiuscole, accenti, singolare e plurale non contano: «asilo», «asili» e «dell’asilo» sono la stessa parola.',
    inizio: 'Dell’ultima parola basta l’inizio: «manut» trova «manutenzione».',
    codice: 'Un codice si può scrivere intero o senza l’anno: «2021_S08_12», «S08_12».',
  },
  vuoto: 'Nell’archivio non ci sono ancora schede: importa prima una stampa.',
  importa: 'Importa una stampa',
  campi: {
    codice: 'Codice',
    descrizione: 'Descrizione',
    responsabile: 'Responsabile',
    direttore: 'Direttore',
    tipo: 'Tipo di obiettivo',
    area: 'Area tematica',
    assessorato: 'Assessorato',
    direzione: 'Direzione',
    centro: 'Centro di responsabilità',
    stato: (al: string) => `Stato di attuazione al ${al}`,
    fase: (n: number) => `Fase ${n}`,
    'fase-nota': (n: number) => `Nota della fase ${n}`,
    'fase-responsabile': (n: number) => `Responsabile della fase ${n}`,
    'fase-centro': (n: number) => `Centro della fase ${n}`,
    indicatore: (n: number) => `Indicatore ${n}`,
    'indicatore-nota': (n: number) => `Nota dell’indicatore ${n}`,
    collegamento: (livello: string) => `Collegata a: ${livello.toLocaleLowerCase('it')}`,
  },
} as const
